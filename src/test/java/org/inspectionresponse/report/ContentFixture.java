package org.inspectionresponse.report;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.inspectionresponse.council.Matter;

/** A complete report to a committee, and what a test wants different in it. */
final class ContentFixture {

    private String body = "children-and-young-people";
    private boolean allDivisions = true;
    private List<String> divisions = List.of();
    private final Map<Section, String> sections = new EnumMap<>(Map.of(Section.PURPOSE, "<p>To tell the committee.</p>",
            Section.INFORMATION, "<p>Inspectors came.</p>", Section.OTHER_OPTIONS, "<p>None.</p>", Section.REASONS, "<p>Assurance.</p>"));
    private List<Recommendation> recommendations = List.of(new Recommendation(1, "That updates are received."));
    private List<Appendix> appendices = List.of();
    private Set<ExemptParagraph> exempt = Set.of();
    private String publicInterest;
    private ExecutiveFixture executive;
    private Map<Contradiction, String> answers = Map.of();
    private Facts facts = new Facts(Matter.CHILDRENS_SOCIAL_CARE, null, Set.of());

    static ContentFixture report() {
        return new ContentFixture();
    }

    ContentFixture body(String code) {
        body = code;
        return this;
    }

    ContentFixture divisions(boolean all, String... named) {
        allDivisions = all;
        divisions = List.of(named);
        return this;
    }

    ContentFixture section(Section section, String text) {
        sections.put(section, text);
        return this;
    }

    ContentFixture without(Section section) {
        sections.remove(section);
        return this;
    }

    ContentFixture recommendations(String... texts) {
        recommendations = IntStream.range(0, texts.length).mapToObj(i -> new Recommendation(i + 1, texts[i])).toList();
        return this;
    }

    ContentFixture exempt(String reason, ExemptParagraph... paragraphs) {
        publicInterest = reason;
        exempt = Set.of(paragraphs);
        return this;
    }

    ContentFixture exemptAppendix() {
        appendices = List.of(new Appendix("key", "names.pdf", "Names", true));
        return this;
    }

    ContentFixture facts(String amount, Fact... stated) {
        facts = new Facts(Matter.CHILDRENS_SOCIAL_CARE, amount == null ? null : new BigDecimal(amount), Set.of(stated));
        return this;
    }

    ContentFixture matter(Matter matter) {
        facts = new Facts(matter, facts.amount(), facts.stated());
        return this;
    }

    /** A report to the executive, with the headings and boxes that one has. */
    ContentFixture executive(ExecutiveFixture item) {
        executive = item;
        return body("executive-board").without(Section.PURPOSE).without(Section.INFORMATION).section(Section.SUMMARY_OF_ISSUES, "<p>A visit.</p>")
                .section(Section.BACKGROUND, "<p>Inspectors came.</p>");
    }

    ContentFixture answers(Map<Contradiction, String> given) {
        answers = given;
        return this;
    }

    Content content() {
        return new Content("Inspection of children's services", body, null, null, null, allDivisions, divisions, sections, recommendations, List.of(),
                appendices, Set.of(), exempt, publicInterest, facts, executive == null ? null : executive.item(), answers);
    }
}

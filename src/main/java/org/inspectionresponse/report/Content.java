package org.inspectionresponse.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inspectionresponse.council.Arrangements;
import org.inspectionresponse.document.RichText;
import org.inspectionresponse.refusal.Refusal;

/**
 * Everything a report says. A version of a report keeps one, unchanged for ever.
 *
 * @param body code of the body that is to decide
 * @param recommendedBy code of the committee that considers it first and recommends; null where the body decides at once
 * @param meeting reference of the meeting it is meant for; null while none is chosen
 * @param divisions electoral divisions or wards affected; empty if all are
 * @param sections rich text by heading
 * @param publicInterest why keeping the information exempt outweighs disclosing it; null where nothing is exempt
 * @param executive null under a committee system
 * @param answers how the author answers what contradicts itself in the report
 * @param exemptSections headings whose text is exempt; the public reads the heading and why its text is left out
 */
public record Content(String title, String body, String recommendedBy, String meeting, Authorship authorship, boolean allDivisions, List<String> divisions,
        Map<Section, String> sections, List<Recommendation> recommendations, List<Paper> papers, List<Appendix> appendices,
        Set<Implication> implications, Set<ExemptParagraph> exemptParagraphs, String publicInterest, Facts facts,
        ExecutiveItem executive, Map<Contradiction, String> answers, Set<Section> exemptSections) {

    static final int MOST_IN_SECTION = 200_000;

    public Content {
        divisions = List.copyOf(divisions);
        sections = Map.copyOf(sections);
        recommendations = List.copyOf(recommendations);
        papers = List.copyOf(papers);
        appendices = List.copyOf(appendices);
        implications = Set.copyOf(implications);
        exemptParagraphs = Set.copyOf(exemptParagraphs);
        answers = Map.copyOf(answers);
        exemptSections = Set.copyOf(exemptSections);
    }

    /** None of its headings is exempt by itself. */
    public Content(String title, String body, String recommendedBy, String meeting, Authorship authorship, boolean allDivisions,
            List<String> divisions, Map<Section, String> sections, List<Recommendation> recommendations, List<Paper> papers,
            List<Appendix> appendices, Set<Implication> implications, Set<ExemptParagraph> exemptParagraphs, String publicInterest, Facts facts,
            ExecutiveItem executive, Map<Contradiction, String> answers) {
        this(title, body, recommendedBy, meeting, authorship, allDivisions, divisions, sections, recommendations, papers, appendices, implications,
                exemptParagraphs, publicInterest, facts, executive, answers, Set.of());
    }

    /** What a report starts from, before its author has written anything. */
    static Content beginning(GovernanceReport.OpenReport open) {
        List<Recommendation> recommendations = new ArrayList<>();
        open.recommendations().forEach(text -> recommendations.add(new Recommendation(recommendations.size() + 1, text)));
        return new Content(open.title(), open.body(), null, null, null, false, List.of(), open.sections(), recommendations, List.of(), List.of(),
                Set.of(), Set.of(), null, new Facts(null, null, Set.of()), null, Map.of());
    }

    /** The same with its formatted text cleaned, and without the headings under which there is nothing to read, exempt or not. */
    Content cleaned() {
        Map<Section, String> cleaned = new EnumMap<>(Section.class);
        sections.forEach((section, html) -> {
            String text = RichText.clean(section.label(), html, MOST_IN_SECTION);
            if (!text.isEmpty()) {
                cleaned.put(section, text);
            }
        });
        return new Content(title, body, recommendedBy, meeting, authorship, allDivisions, divisions, cleaned, recommendations, papers, appendices,
                implications, exemptParagraphs, publicInterest, facts, executive, answers,
                exemptSections.stream().filter(cleaned::containsKey).collect(Collectors.toSet()));
    }

    /** Pounds it is about: its overall impact counts, so the greater of the amount and the total value; zero where neither is stated. */
    public BigDecimal sum() {
        BigDecimal value = executive == null ? null : executive.totalValue();
        return Stream.of(facts.amount(), value).filter(Objects::nonNull).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    }

    public boolean exempt() {
        return !exemptParagraphs.isEmpty();
    }

    /** Whether the whole text is exempt; where headings or appendices are marked exempt it is these, and the rest is open. */
    public boolean textExempt() {
        return exempt() && exemptSections.isEmpty() && appendices.stream().noneMatch(Appendix::exempt);
    }

    /** Refuses what is not complete enough to be commented on, and what contradicts itself. */
    void check(Arrangements arrangements) {
        for (Section section : Section.requiredUnder(arrangements)) {
            if (!sections.containsKey(section)) {
                throw Refusal.because(section.label() + " is missing. Fill it in.");
            }
        }
        if (recommendations.isEmpty()) {
            throw Refusal.because("Add at least one recommendation.");
        }
        facts.check();
        checkDivisions();
        checkExemption();
        checkExecutive(arrangements);
    }

    private void checkDivisions() {
        if (allDivisions == !divisions.isEmpty()) {
            throw Refusal.because("Tick that all divisions or wards are affected, or name those that are, but not both.");
        }
    }

    /** Schedule 12A, paragraph 10: exempt only while the public interest in keeping it so outweighs the interest in disclosing it. */
    private void checkExemption() {
        if (exempt() && publicInterest == null) {
            throw Refusal.because("Say why the public interest in keeping the information exempt outweighs the interest in disclosing it.");
        }
        if (!exempt() && publicInterest != null) {
            throw Refusal.because("Choose the paragraph of Schedule 12A under which the information is exempt.");
        }
        if (!exempt() && appendices.stream().anyMatch(Appendix::exempt)) {
            throw Refusal.because("An appendix is marked exempt. Choose the paragraph of Schedule 12A it is exempt under.");
        }
        if (!exempt() && !exemptSections.isEmpty()) {
            throw Refusal.because("A heading is marked exempt. Choose the paragraph of Schedule 12A its text is exempt under.");
        }
    }

    /** SI 2012/2089, regulation 8: a key decision is a decision of an executive. */
    private void checkExecutive(Arrangements arrangements) {
        if (arrangements == Arrangements.EXECUTIVE) {
            if (executive == null) {
                throw Refusal.because("Fill in what a report to the executive shows.");
            }
            executive.check(allDivisions || divisions.size() > 1);
        } else if (executive != null) {
            throw Refusal.because("A committee takes no key decisions. Leave out what only a report to the executive shows, or choose"
                    + " who decides for the executive.");
        }
    }
}

package org.inspectionresponse.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.inspectionresponse.input.Fields;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.report.Content;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.report.Paper;
import org.inspectionresponse.report.Section;
import org.inspectionresponse.support.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class ReportFormTest {

    private static final By AUTHOR = new By("improvement-officer.nottinghamshire", Role.IMPROVEMENT_OFFICERS);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private Drafting drafting;
    @Autowired
    private ReportForm form;
    @Autowired
    private TransactionTemplate transaction;

    private String reference;
    private final ObjectNode typed = JSON.createObjectNode();

    @BeforeEach
    void typeAReport() {
        reference = drafting.open(new GovernanceReport.OpenReport("nottinghamshire", null, "children-and-young-people", "Inspection",
                Map.of(Section.SERVICE_USERS, "<p>Families were asked.</p>"), List.of("Receive updates"), AUTHOR.person()), AUTHOR);
        type(Map.ofEntries(Map.entry("title", "Inspection"), Map.entry("body", "children-and-young-people"), Map.entry("allDivisions", "false"),
                Map.entry("divisions", "Worksop South\nRetford East"), Map.entry("purpose", "<p>a</p>"), Map.entry("information", "<p>b</p>"),
                Map.entry("otherOptions", "<p>c</p>"), Map.entry("reasons", "<p>d</p>"), Map.entry("matter", "CHILDRENS_SOCIAL_CARE"),
                Map.entry("facts", List.of("MONEY")), Map.entry("amount", "1,576,000"), Map.entry("implications", List.of("FINANCE", "SAFEGUARDING")),
                Map.entry("moreSections", List.of(Map.of("section", "HUMAN_RIGHTS", "text", "<p>e</p>"))),
                Map.entry("recommendations", List.of(Map.of("recommendation", "Receive updates"), Map.of("recommendation", "Note the report"))),
                Map.entry("papers", List.of(Map.of("kind", "PUBLISHED", "title", "Framework", "address", "https://example.org/framework.pdf"),
                        Map.of("kind", "BACKGROUND", "title", "Letter"))),
                Map.entry("exemptParagraphs", List.of("PARAGRAPH_2")), Map.entry("publicInterest", "Children would be recognised.")));
        type(Map.of("author", "Amara Okafor", "contact", "Lucy Reed", "jobTitle", "Group manager", "telephone", "0115 496 0000",
                "email", "lucy.reed@example.org", "signatory", "Helen Marsh", "signatoryTitle", "Corporate director"));
    }

    @Test
    void everythingTypedIsInTheVersionAndBackInTheForm() {
        transaction.executeWithoutResult(status -> {
            Content read = content();
            drafting.submit(reference, read, 0L, AUTHOR);
            GovernanceReport report = drafting.require(reference);
            assertThat(report.current().content()).isEqualTo(read);
            ObjectNode again = JSON.valueToTree(form.start(report, AUTHOR.person()));
            assertThat(form.content(Fields.of(again), report)).isEqualTo(read);
            assertThat(read.divisions()).containsExactly("Worksop South", "Retford East");
            assertThat(read.facts().amount()).isEqualByComparingTo("1576000.00");
            assertThat(read.papers()).extracting(Paper::address).containsExactly("https://example.org/framework.pdf", null);
            assertThat(read.sections()).containsEntry(Section.HUMAN_RIGHTS, "<p>e</p>");
        });
    }

    @Test
    void formOfANewReportStartsFromWhatIsKnown() {
        transaction.executeWithoutResult(status -> assertThat(form.start(drafting.require(reference), AUTHOR.person()))
                .containsEntry("title", "Inspection").containsEntry("author", "Amara Okafor").containsEntry("signatory", "Helen Marsh")
                .containsEntry("recommendations", List.of(Map.of("recommendation", "Receive updates")))
                .containsEntry("moreSections", List.of(Map.of("section", "SERVICE_USERS", "text", "<p>Families were asked.</p>"))));
    }

    @Test
    void namedDivisionsAreLeftOutWhereAllAreTicked() {
        type(Map.of("allDivisions", "true"));
        transaction.executeWithoutResult(status -> assertThat(content().divisions()).isEmpty());
    }

    @Test
    void headingGivenTwiceIsRefused() {
        type(Map.of("moreSections", List.of(Map.of("section", "HUMAN_RIGHTS", "text", "<p>e</p>"), Map.of("section", "HUMAN_RIGHTS", "text", "<p>f</p>"))));
        refused("Human rights implications stands in the report twice. Put it into one.");
    }

    @Test
    void addressThatIsNoWebAddressIsRefused() {
        type(Map.of("papers", List.of(Map.of("kind", "PUBLISHED", "title", "Framework", "address", "javascript:alert(1)"))));
        refused("Paper 1: address must be a web address that begins with https://.");
    }

    @Test
    void wrongRowIsNamedInTheRefusal() {
        type(Map.of("recommendations", List.of(Map.of("recommendation", "Receive updates"), Map.of("recommendation", " "))));
        refused("Recommendation 2: text is missing. Fill it in.");
    }

    @Test
    void reviseReportAsksWhatDraftReportAsks() throws IOException {
        assertThat(fields("revise-report")).isEqualTo(fields("draft-report"));
    }

    private static String fields(String name) throws IOException {
        String markup = Files.readString(Path.of("forms", name + ".html"));
        assertThat(markup).contains("data-ir-include=\"report\"");
        return markup.substring(markup.indexOf("  <div data-ir-include=\"report\""));
    }

    private void type(Map<String, Object> fields) {
        fields.forEach((field, value) -> typed.set(field, JSON.valueToTree(value)));
    }

    private Content content() {
        return form.content(Fields.of(typed), drafting.require(reference));
    }

    private void refused(String sentence) {
        transaction.executeWithoutResult(status -> assertThatThrownBy(this::content).isInstanceOf(Refusal.class).hasMessage(sentence));
    }
}

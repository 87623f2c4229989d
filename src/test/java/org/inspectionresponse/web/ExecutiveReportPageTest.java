package org.inspectionresponse.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inspectionresponse.council.Matter;
import org.inspectionresponse.decision.Deciding;
import org.inspectionresponse.decision.Decision;
import org.inspectionresponse.decision.DecisionItem;
import org.inspectionresponse.engine.ProductClock;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.publication.Papers;
import org.inspectionresponse.report.Authorship;
import org.inspectionresponse.report.Clearance;
import org.inspectionresponse.report.Comment;
import org.inspectionresponse.report.CommentKind;
import org.inspectionresponse.report.Content;
import org.inspectionresponse.report.Contradiction;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.ExecutiveItem;
import org.inspectionresponse.report.Fact;
import org.inspectionresponse.report.Facts;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.report.Paper;
import org.inspectionresponse.report.Recommendation;
import org.inspectionresponse.report.Section;
import org.inspectionresponse.support.ExecutiveReports;
import org.inspectionresponse.support.ProductTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The city's report of September 2020, in words of ours: not key and worth nil, although finance names more than the threshold. */
@ProductTest
class ExecutiveReportPageTest {

    private static final String COUNCIL = "nottingham-city";
    private static final String OFFICER = "improvement-officer.nottingham-city";
    private static final LocalDate TODAY = LocalDate.of(2020, 9, 10);

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private Drafting drafting;
    @Autowired
    private Clearance clearance;
    @Autowired
    private Deciding deciding;
    @Autowired
    private ProductClock clock;
    @Autowired
    private ObjectMapper json;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(application);
        clock.moveTo(Instant.parse("2020-09-10T10:00:00Z"));
    }

    @Test
    void headingsStandInTheOrderOfTheCitysForm() throws Exception {
        Document page = browser.page(OFFICER, "/reports/" + commented(), 200);
        assertThat(page.select(".clauses > h2").eachText().stream().map(heading -> heading.replaceFirst(" \\(.*", "")).toList()).containsExactly(
                "1 Reasons for recommendations", "2 Background", "3 Other options considered in making recommendations",
                "4 Finance colleague comments", "5 Legal and procurement colleague comments", "6 Strategic assets and property colleague comments",
                "7 Social value considerations", "8 Regard to the NHS Constitution", "9 Equality impact assessment",
                "10 List of background papers relied upon in writing this report", "11 Published documents referred to in this report",
                "12 Safeguarding of children and adults at risk implications");
        assertThat(page.select("h2").eachText()).containsSubsequence("Summary of issues (including benefits to citizens and service users)",
                "Exempt information", "Recommendations", "1 Reasons for recommendations");
        assertThat(below(page, "10 List")).contains("None.");
        assertThat(below(page, "11 Published")).contains("Focused visit letter, February 2020");
        assertThat(below(page, "8 Regard")).contains("Nothing is stated here.");
    }

    @Test
    void headerTableShowsEveryBoxOfTheForm() throws Exception {
        Document page = browser.page(OFFICER, "/reports/" + commented(), 200);
        assertThat(box(page, "Corporate directors, directors")).isEqualTo("Corporate Director for People");
        assertThat(box(page, "Portfolio holders")).isEqualTo("Portfolio Holder for Children and Young People");
        assertThat(box(page, "Report author and contact details")).contains("Executive Officer", "author@example.org");
        assertThat(box(page, "Subject to call-in")).isEqualTo("☐ Yes (not ticked) ☒ No (ticked) There is nothing to decide that could be called in.");
        assertThat(box(page, "Key decision")).startsWith("☐ Yes (not ticked) ☒ No (ticked) ");
        assertThat(box(page, "Criteria for a key decision")).contains("(a) of £1,000,000 or more, taking account of the overall impact of the"
                + " decision: ☐ Expenditure (not ticked) ☐ Income (not ticked) ☐ Savings (not ticked)", "(b) significant impact on communities living or"
                + " working in two or more wards: ☐ Yes (not ticked) ☐ No (not ticked)");
        assertThat(box(page, "Type of expenditure")).isEqualTo("☒ Revenue (ticked) ☐ Capital (not ticked)");
        assertThat(box(page, "Total value of the decision")).isEqualTo("Nil");
        assertThat(box(page, "The money was settled by")).isEqualTo("The Leader's decision of 15 May 2020");
        assertThat(box(page, "Wards affected")).isEqualTo("All");
        assertThat(box(page, "Date of consultation with portfolio holders")).isEqualTo("Not stated");
        assertThat(box(page, "Relevant council plan key themes")).contains("☒ Nottingham People (ticked)",
                "☒ Living in Nottingham (ticked)", "☐ Growing Nottingham (not ticked)", "☐ Serving Nottingham Better (not ticked)");
    }

    @Test
    void colleagueCommentsAreSignedAndWhatDoesNotApplyNamesWhoSaysSo() throws Exception {
        Document page = browser.page(OFFICER, "/reports/" + commented(), 200);
        assertThat(below(page, "4 Finance")).contains("The plan costs £1.576m in all.", "Chris Green, Strategic Finance Partner");
        assertThat(below(page, "5 Legal")).contains("Not applicable.", "The report asks to note only.", "Jo Law, Solicitor");
    }

    @Test
    void whatDoesNotGoTogetherIsNamedWithItsAnswerToThoseWhoWorkOnIt() throws Exception {
        String reference = commented();
        Element panel = browser.page(OFFICER, "/reports/" + reference, 200).selectFirst(".panel");
        assertThat(panel.text()).contains("What does not go together", "It is not a key decision, although it is about money that reaches the"
                + " council's threshold", "Settled by an earlier decision: The Leader's decision of 15 May 2020",
                "The date of consultation with the portfolio holder is missing. Answer: Briefed each week since March.");
    }

    @Test
    void otherSystemsReadTheSame() throws Exception {
        String reference = commented();
        JsonNode its = json.valueToTree(application.getBean(Papers.class).report(reference, OFFICER));
        assertThat(its.at("/executive/portfolioHolders").asText()).isEqualTo("Portfolio Holder for Children and Young People");
        assertThat(its.at("/executiveForm/key").asBoolean(true)).isFalse();
        assertThat(its.at("/executiveForm/keyThreshold").decimalValue()).isEqualByComparingTo("1000000");
        assertThat(its.at("/executiveForm/headings/3/passages/0/signature").asText()).isEqualTo("Chris Green, Strategic Finance Partner");
        assertThat(its.at("/workings/contradictions").findValuesAsText("contradiction")).contains("SUM_REACHES_THRESHOLD",
                "CONSULTATION_DATE_MISSING");
    }

    @Test
    void emptyDraftShowsWhatIsNotStated() throws Exception {
        String reference = drafting.open(new GovernanceReport.OpenReport(COUNCIL, null, "executive-board", "An empty report", Map.of(), List.of(),
                OFFICER), new By(OFFICER, Role.IMPROVEMENT_OFFICERS));
        assertThat(browser.page(OFFICER, "/reports/" + reference, 200).text()).contains("Nothing has been written yet.");
    }

    @Test
    void recordOfADecisionIsOpenToEverybodyOnceItIsPublished() throws Exception {
        String reference = new ExecutiveReports(application).consulted(ExecutiveReports.Wanted.of("leader"), "UserTask_TakeDecision");
        deciding.take(reference, new Decision.Take(TODAY, List.of(new Decision.Answer(1, DecisionItem.Outcome.AGREED, null)), "Children need it.",
                "To do nothing.", null, "Councillor A is a governor.", "Granted by the monitoring officer.", Decision.Updates.NONE, null), null,
                new By("leader.nottingham-city", Role.LEADER));
        assertThat(browser.page(OFFICER, "/reports/" + reference, 200).select("h2").eachText()).contains("Decision: Agreed");
        browser.page(null, "/reports/" + reference, 404);
        deciding.publish(reference, TODAY, LocalTime.of(9, 30), new By("democratic-services.nottingham-city", Role.DEMOCRATIC_SERVICES));
        Document page = browser.page(null, "/reports/" + reference, 200);
        assertThat(box(page, "Made by")).isEqualTo("Leader of the Council on Thursday 10 September 2020");
        assertThat(box(page, "Alternatives considered and rejected")).isEqualTo("To do nothing.");
        assertThat(box(page, "Interests declared")).isEqualTo("Councillor A is a governor.");
        assertThat(box(page, "Dispensations")).isEqualTo("Granted by the monitoring officer.");
        assertThat(box(page, "Record published")).isEqualTo("10 September 2020, 09:30");
        assertThat(page.select(".panel")).isEmpty();
    }

    private static String below(Document page, String heading) {
        return page.select(".clauses:has(h2:matchesOwn(^" + heading + "))").text();
    }

    private static String box(Document page, String name) {
        return page.select("dt, th").stream().filter(term -> term.text().equals(name)).findFirst().orElseThrow().nextElementSibling().text();
    }

    /** Submitted, with every comment it needs. */
    private String commented() {
        By officer = new By(OFFICER, Role.IMPROVEMENT_OFFICERS);
        String reference = drafting.open(new GovernanceReport.OpenReport(COUNCIL, null, null, "Focused visit of 2020", Map.of(), List.of(), OFFICER), officer);
        drafting.submit(reference, content(), null, officer);
        clearance.determineComments(reference);
        Map<CommentKind, Comment.Give> own = new EnumMap<>(CommentKind.class);
        own.put(CommentKind.FINANCE, new Comment.Give(CommentKind.FINANCE, Comment.Outcome.GIVEN, "<p>The plan costs £1.576m in all.</p>", "CG",
                "Chris Green, Strategic Finance Partner", TODAY));
        own.put(CommentKind.LEGAL, new Comment.Give(CommentKind.LEGAL, Comment.Outcome.NOT_APPLICABLE, "<p>The report asks to note only.</p>", "JL",
                "Jo Law, Solicitor", TODAY));
        for (CommentKind kind : clearance.asked(reference)) {
            clearance.give(reference, own.getOrDefault(kind, new Comment.Give(kind, Comment.Outcome.GIVEN, "<p>In order.</p>", "XY", null, TODAY)), null,
                    new By(kind.role().slug() + "." + COUNCIL, kind.role()));
        }
        return reference;
    }

    private static Content content() {
        return new Content("Focused visit of 2020", "executive-board", null, null, new Authorship("Author", "Author", "Executive Officer", null,
                "author@example.org", "Director", "Corporate Director for People"), true, List.of(),
                Map.of(Section.SUMMARY_OF_ISSUES, "<p>What inspectors saw.</p>", Section.REASONS, "<p>It is for members to know.</p>",
                        Section.BACKGROUND, "<p>Inspectors came in February.</p><p>They named two priorities.</p>", Section.OTHER_OPTIONS, "<p>None.</p>",
                        Section.SOCIAL_VALUE, "<p>None arises.</p>", Section.EQUALITY_IMPACT, "<p>No change of policy.</p>",
                        Section.SAFEGUARDING, "<p>That is its subject.</p>"),
                List.of(new Recommendation(1, "To note the outcome of the visit."), new Recommendation(2, "To note the actions being taken.")),
                List.of(new Paper(Paper.Kind.PUBLISHED, "Focused visit letter, February 2020", "https://example.org/letter")), List.of(), Set.of(),
                Set.of(), null, new Facts(Matter.CHILDRENS_SOCIAL_CARE, new BigDecimal("1576000.00"), Set.of(Fact.MONEY)), item(),
                Map.of(Contradiction.CONSULTATION_DATE_MISSING, "Briefed each week since March."));
    }

    private static ExecutiveItem item() {
        return new ExecutiveItem("Corporate Director for People", "Portfolio Holder for Children and Young People", null, false, null, false, null,
                null, null, null, null, true, null, BigDecimal.ZERO, null, "Nottingham People\nLiving in Nottingham",
                "The Leader's decision of 15 May 2020");
    }
}

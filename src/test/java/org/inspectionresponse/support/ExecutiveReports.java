package org.inspectionresponse.support;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.inspectionresponse.council.Matter;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.report.Authorship;
import org.inspectionresponse.report.Clearance;
import org.inspectionresponse.report.Comment;
import org.inspectionresponse.report.CommentKind;
import org.inspectionresponse.report.Content;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.ExecutiveItem;
import org.inspectionresponse.report.Fact;
import org.inspectionresponse.report.Facts;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.report.Recommendation;
import org.inspectionresponse.report.Section;
import org.springframework.context.ApplicationContext;

/** Reports to the executive of Nottingham City, as far on their way as a test wants them, each in its process from there on. */
public final class ExecutiveReports {

    public static final String COUNCIL = "nottingham-city";
    public static final String AUTHOR = "improvement-officer." + COUNCIL;
    private static final By OFFICER = new By(AUTHOR, Role.IMPROVEMENT_OFFICERS);

    private final Drafting drafting;
    private final Clearance clearance;
    private final RuntimeService runtime;
    private final Clock clock;

    public ExecutiveReports(ApplicationContext application) {
        drafting = application.getBean(Drafting.class);
        clearance = application.getBean(Clearance.class);
        runtime = application.getBean(RuntimeService.class);
        clock = application.getBean(Clock.class);
    }

    /**
     * What a test wants of a report.
     *
     * @param body code of the body that decides
     * @param recommendedBy code of the committee that considers it first; null for none
     * @param pounds what it is about; 1,000,000 and more make it key
     * @param urgency why it should be exempt from call-in; null where that is not sought
     * @param more recommendations than one, word for word
     * @param meeting reference of the meeting it is meant for; null for none
     */
    public record Wanted(String caseReference, String body, String recommendedBy, String pounds, String urgency, boolean toNote, List<String> more,
            String meeting) {

        public static Wanted of(String body) {
            return new Wanted(null, body, null, "250000.00", null, false, List.of(), null);
        }

        public static Wanted key(String body) {
            return new Wanted(null, body, null, "1576000.00", null, false, List.of(), null);
        }

        public Wanted after(String committee) {
            return new Wanted(caseReference, body, committee, pounds, urgency, toNote, more, meeting);
        }

        public Wanted exemptBecause(String why) {
            return new Wanted(caseReference, body, recommendedBy, pounds, why, toNote, more, meeting);
        }

        /** It says that there is nothing to decide in it. */
        public Wanted onlyToNote() {
            return new Wanted(caseReference, body, recommendedBy, pounds, urgency, true, more, meeting);
        }

        public Wanted asking(String... besides) {
            return new Wanted(caseReference, body, recommendedBy, pounds, urgency, toNote, List.of(besides), meeting);
        }

        public Wanted meantFor(String meeting) {
            return new Wanted(caseReference, body, recommendedBy, pounds, urgency, toNote, more, meeting);
        }

        public Wanted in(String inspection) {
            return new Wanted(inspection, body, recommendedBy, pounds, urgency, toNote, more, meeting);
        }
    }

    /** Submitted; the process asks what it needs next. @return reference of the report */
    public String submitted(Wanted wanted) {
        String reference = drafting.open(new GovernanceReport.OpenReport(COUNCIL, wanted.caseReference(), null, "Improvement plan", Map.of(),
                List.of(), AUTHOR), OFFICER);
        submit(reference, wanted);
        start(reference, "BusinessRuleTask_DetermineComments");
        return reference;
    }

    private void submit(String reference, Wanted wanted) {
        drafting.submit(reference, content(wanted), null, OFFICER);
    }

    /** Commented on, approved and put to the member; the process goes on from there. @return reference of the report */
    public String consulted(Wanted wanted, String from) {
        String reference = consulted(wanted);
        start(reference, from);
        return reference;
    }

    /** The same without its process. */
    public String consulted(Wanted wanted) {
        String reference = drafting.open(new GovernanceReport.OpenReport(COUNCIL, wanted.caseReference(), null, "Improvement plan", Map.of(),
                List.of(), AUTHOR), OFFICER);
        submit(reference, wanted);
        clearance.determineComments(reference);
        clear(reference);
        return reference;
    }

    private void clear(String reference) {
        LocalDate today = LocalDate.now(clock);
        for (CommentKind kind : clearance.asked(reference)) {
            clearance.give(reference, new Comment.Give(kind, Comment.Outcome.GIVEN, "<p>In order.</p>", "AK", null, today), null,
                    new By(kind.role().slug() + "." + COUNCIL, kind.role()));
        }
        clearance.approve(reference, new GovernanceReport.Approve(GovernanceReport.Approval.APPROVED, null), null,
                new By("director." + COUNCIL, Role.DIRECTOR));
        clearance.consult(reference, new GovernanceReport.Consult("Content with it.", today), null,
                new By("portfolio-holder." + COUNCIL, Role.PORTFOLIO_HOLDERS));
    }

    private void start(String reference, String from) {
        runtime.createProcessInstanceByKey("governanceApproval").businessKey(reference).setVariable("council", COUNCIL)
                .startBeforeActivity(from).execute();
    }

    private static Content content(Wanted wanted) {
        BigDecimal sum = new BigDecimal(wanted.pounds());
        return new Content("Improvement plan", wanted.body(), wanted.recommendedBy(), wanted.meeting(), new Authorship("Author", "Contact",
                "Manager", null, "contact@example.org", "Signatory", "Corporate Director"), true, List.of(), sections(),
                recommendations(wanted), List.of(), List.of(), Set.of(), Set.of(), null,
                new Facts(Matter.CHILDRENS_SOCIAL_CARE, sum, Set.of(Fact.MONEY)), item(wanted, sum), Map.of());
    }

    private static List<Recommendation> recommendations(Wanted wanted) {
        List<String> all = new ArrayList<>(List.of(wanted.toNote() ? "To note the improvement plan." : "That the plan is agreed."));
        all.addAll(wanted.more());
        return IntStream.range(0, all.size()).mapToObj(row -> new Recommendation(row + 1, all.get(row))).toList();
    }

    private static Map<Section, String> sections() {
        return Map.of(Section.SUMMARY_OF_ISSUES, "<p>What it is about.</p>", Section.BACKGROUND, "<p>What came before.</p>",
                Section.OTHER_OPTIONS, "<p>None.</p>", Section.REASONS, "<p>Children need it.</p>");
    }

    private static ExecutiveItem item(Wanted wanted, BigDecimal sum) {
        boolean key = sum.compareTo(new BigDecimal("1000000")) >= 0;
        return new ExecutiveItem("Corporate Director for People", "Portfolio Holder for Children", null, wanted.urgency() == null && !wanted.toNote(), wanted.urgency(),
                key, key ? true : null, null, null, false, "It changes how officers work.", true, null, sum, LocalDate.of(2020, 1, 6), null, null);
    }
}

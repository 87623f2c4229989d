package org.inspectionresponse.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.inspection.Finding;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.inspection.InspectionDesk;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.people.Person;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.plan.EarlyDrafting;
import org.inspectionresponse.plan.Endorsement;
import org.inspectionresponse.plan.Funding;
import org.inspectionresponse.plan.ImprovementPlan;
import org.inspectionresponse.plan.PackFile;
import org.inspectionresponse.plan.PlannedAction;
import org.inspectionresponse.plan.Planning;
import org.inspectionresponse.plan.Submission;
import org.inspectionresponse.plan.Submitting;
import org.inspectionresponse.proposal.OpenTask;
import org.inspectionresponse.proposal.Shown;
import org.inspectionresponse.timetable.Timetables;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of {@code improvementPlanning} show and start from. Field names are those of the forms. */
@Component
@Transactional(readOnly = true)
class ImprovementPlanningForms {

    private final Planning planning;
    private final Submitting submitting;
    private final EarlyDrafting earlyDrafting;
    private final InspectionDesk inspections;
    private final Councils councils;
    private final Directory directory;
    private final Timetables timetables;

    ImprovementPlanningForms(Planning planning, Submitting submitting, EarlyDrafting earlyDrafting, InspectionDesk inspections, Councils councils,
            Directory directory, Timetables timetables) {
        this.planning = planning;
        this.submitting = submitting;
        this.earlyDrafting = earlyDrafting;
        this.inspections = inspections;
        this.councils = councils;
        this.directory = directory;
        this.timetables = timetables;
    }

    /** A row of the forms for actions. */
    record ActionRow(String finding, String action, String owner, String startsOn, String dueOn, String cost, String funding,
            String successMeasure) {

        static ActionRow of(PlannedAction action) {
            return new ActionRow(String.valueOf(action.finding()), action.action(), action.owner(), action.startsOn().toString(),
                    action.dueOn().toString(), action.cost().signum() == 0 ? "" : action.cost().toPlainString(),
                    Optional.ofNullable(action.funding()).orElse(""), action.successMeasure());
        }
    }

    record ActionFact(String label, String action, String owner, LocalDate startsOn, LocalDate dueOn, String cost, String funding,
            String writtenBy) {
    }

    record FindingFact(int number, String kind, String heading, String text, List<ActionFact> actions) {
    }

    record FileRow(String document, String name, String title) {

        static FileRow of(PackFile file) {
            return new FileRow(file.document(), file.name(), file.title());
        }
    }

    record Choice(String value, String label) {
    }

    Shown show(OpenTask task) {
        ImprovementPlan plan = planning.require(task.subject());
        Inspection inspection = inspections.require(plan.caseReference());
        Map<String, Object> facts = facts(plan, inspection);
        return switch (task.name()) {
            case "sendEarlyDraft" -> sendEarlyDraft(plan, inspection, facts);
            case "draftActions" -> draftActions(plan, inspection, Integer.parseInt(task.element("finding")), facts);
            case "checkCosts" -> checkCosts(plan, facts);
            case "reviseActions" -> reviseActions(plan, inspection, facts);
            case "assemblePlan" -> assemblePlan(plan, inspection, facts);
            case "confirmSubmission" -> confirmSubmission(plan, inspection, facts);
            case "uploadPlan" -> uploadPlan(plan, facts);
            case "uploadDraft" -> uploadDraft(plan, facts);
            case "recordAcknowledgement" -> recordAcknowledgement(plan, facts);
            default -> throw new IllegalArgumentException("No embedded form belongs to " + task.name());
        };
    }

    private Shown sendEarlyDraft(ImprovementPlan plan, Inspection inspection, Map<String, Object> facts) {
        Deadline draft = earlyDrafting.deadline(plan.reference());
        facts.put("planDueOn", facts.get("dueOn"));
        facts.put("dueOn", draft.dueOn());
        facts.put("arithmetic", draft.arithmetic());
        facts.put("late", earlyDrafting.late(plan.reference()));
        facts.put("findings", findingFacts(plan, inspection));
        facts.put("recipients", recipients(plan));
        facts.put("portal", submitting.portal(plan).orElse(null));
        String words = "Please find attached an early draft of the improvement plan of %s after \"%s\". It shows what is planned so far; the plan itself follows."
                .formatted(councils.require(plan.council()).name(), inspection.title());
        return new Shown(Map.of("coveringWords", words, "alsoTo", List.of(), "lateBecause", ""), facts, null);
    }

    private Shown uploadPlan(ImprovementPlan plan, Map<String, Object> facts) {
        pack(submitting.of(plan.reference()).orElseThrow(), "/plans/" + plan.reference() + "/pack", facts);
        return new Shown(Map.of("uploadedOn", "", "uploadedAt", "", "receipt", "", "receiptFile", List.of()), facts, null);
    }

    private Shown uploadDraft(ImprovementPlan plan, Map<String, Object> facts) {
        Deadline deadline = earlyDrafting.deadline(plan.reference());
        Submission draft = earlyDrafting.of(plan.reference()).orElseThrow();
        pack(draft, "/plans/" + plan.reference() + "/draft-pack", facts);
        facts.put("dueOn", deadline.dueOn());
        facts.put("arithmetic", deadline.arithmetic());
        facts.put("unexplained", draft.lateBecause() == null && earlyDrafting.late(plan.reference()));
        return new Shown(Map.of("uploadedOn", "", "uploadedAt", "", "receipt", "", "receiptFile", List.of(), "lateBecause", ""), facts, null);
    }

    private static void pack(Submission submission, String address, Map<String, Object> facts) {
        facts.put("portal", submission.portal());
        facts.put("packAddress", address);
        facts.put("packName", submission.packName());
        facts.put("packSize", String.format(Locale.UK, "%,d", submission.packSize()));
        facts.put("packSha256", submission.packSha256());
    }

    private Shown recordAcknowledgement(ImprovementPlan plan, Map<String, Object> facts) {
        facts.put("sentOn", LocalDate.ofInstant(submitting.of(plan.reference()).orElseThrow().sentAt(), DueDates.LONDON));
        facts.put("planAddress", "/plans/" + plan.reference());
        return new Shown(Map.of("acknowledgedOn", "", "acknowledgement", "", "acknowledgementFile", List.of(), "reason", ""), facts, null);
    }

    List<String> findings(String reference) {
        return inspectionOf(reference).findings().stream().map(finding -> String.valueOf(finding.number())).toList();
    }

    String leadOfficer(String reference, int number) {
        Inspection inspection = inspectionOf(reference);
        return inspection.findings().stream().filter(finding -> finding.number() == number).map(Finding::leadOfficer)
                .filter(person -> directory.holds(person, inspection.council(), Role.LEAD_OFFICERS)).findFirst().orElse(null);
    }

    String consulted(String reference) {
        ImprovementPlan plan = planning.require(reference);
        return councils.require(plan.council()).schemeOn(plan.openedOn()).arrangements().consultedMember().groupOf(plan.council());
    }

    private Shown draftActions(ImprovementPlan plan, Inspection inspection, int number, Map<String, Object> facts) {
        Finding finding = inspection.findings().stream().filter(found -> found.number() == number).findFirst().orElseThrow();
        facts.put("finding", number);
        facts.put("kind", finding.kind().label());
        facts.put("heading", finding.heading());
        facts.put("text", finding.text());
        facts.put("leadOfficers", leadOfficers(plan));
        return new Shown(Map.of("actions", plan.actionsOf(number).stream().map(ActionRow::of).toList()), facts, null);
    }

    private Shown checkCosts(ImprovementPlan plan, Map<String, Object> facts) {
        facts.put("actions", plan.actions().stream().filter(action -> action.cost().signum() > 0).map(this::fact).toList());
        facts.put("funds", plan.costByFunding().entrySet().stream()
                .map(fund -> Map.of("funding", fund.getKey(), "cost", pounds(fund.getValue()))).toList());
        return new Shown(Map.of(), facts, null);
    }

    private Shown reviseActions(ImprovementPlan plan, Inspection inspection, Map<String, Object> facts) {
        facts.put("findings", findingFacts(plan, inspection));
        facts.put("findingOptions", inspection.findings().stream()
                .map(finding -> new Choice(String.valueOf(finding.number()), finding.number() + ": " + shortened(Optional.ofNullable(finding.heading()).orElse(finding.text())))).toList());
        facts.put("leadOfficers", leadOfficers(plan));
        return new Shown(Map.of("actions", plan.actions().stream().map(ActionRow::of).toList()), facts, (long) plan.edition());
    }

    private Shown assemblePlan(ImprovementPlan plan, Inspection inspection, Map<String, Object> facts) {
        facts.put("findings", findingFacts(plan, inspection));
        facts.put("costsMoney", plan.totalCost().signum() > 0);
        Funding funding = plan.funding();
        return new Shown(Map.of("introduction", orEmpty(plan.introduction()), "governance", orEmpty(plan.governance()),
                "costNote", orEmpty(plan.costNote()), "onFinancialPlan", funding.onFinancialPlan() == null ? "" : funding.onFinancialPlan().toPlainString(),
                "financialPlanYear", orEmpty(funding.year()), "restFrom", orEmpty(funding.restFrom()),
                "costPeriod", funding.period() == null ? "" : funding.period().name(), "furtherApproval", String.valueOf(funding.furtherApproval()),
                "pack", plan.pack().stream().map(FileRow::of).toList()), facts, (long) plan.edition());
    }

    private Shown confirmSubmission(ImprovementPlan plan, Inspection inspection, Map<String, Object> facts) {
        Endorsement endorsement = plan.endorsement();
        facts.put("approvedBy", name(endorsement.approvedBy()));
        facts.put("approvedOn", endorsement.approvedOn());
        facts.put("views", endorsement.views());
        facts.put("consultedBy", name(endorsement.consultedBy()));
        facts.put("consultedOn", endorsement.consultedOn());
        facts.put("decidedOn", plan.decidedOn());
        facts.put("pack", plan.pack().stream().map(FileRow::of).toList());
        facts.put("withFiles", !plan.pack().isEmpty());
        facts.put("recipients", recipients(plan));
        facts.put("portal", submitting.portal(plan).orElse(null));
        String words = "Please find attached the improvement plan of %s, its written statement of action after the inspection \"%s\"."
                .formatted(councils.require(plan.council()).name(), inspection.title());
        return new Shown(Map.of("coveringWords", words, "alsoTo", List.of()), facts, (long) plan.edition());
    }

    private List<Map<String, String>> recipients(ImprovementPlan plan) {
        return submitting.recipients(plan).stream().map(its -> Map.of("office", its.office(), "address", its.address())).toList();
    }

    /** What each form of a plan shows. */
    private Map<String, Object> facts(ImprovementPlan plan, Inspection inspection) {
        Deadline deadline = submitting.deadline(plan.reference());
        Map<String, Object> facts = new HashMap<>();
        facts.put("reference", plan.reference());
        facts.put("inspection", inspection.title());
        facts.put("dueOn", deadline.dueOn());
        facts.put("arithmetic", deadline.arithmetic());
        facts.put("timetable", timetables.of(plan.caseReference()).map(timetable -> timetable.route().inWords()).orElse(null));
        facts.put("total", pounds(plan.totalCost()));
        facts.put("returnNote", plan.returnNote());
        facts.put("returnedBy", name(plan.returnedBy()));
        return facts;
    }

    private List<FindingFact> findingFacts(ImprovementPlan plan, Inspection inspection) {
        return inspection.findings().stream().map(finding -> new FindingFact(finding.number(), finding.kind().label(), finding.heading(), finding.text(),
                plan.actionsOf(finding.number()).stream().map(this::fact).toList())).toList();
    }

    private ActionFact fact(PlannedAction action) {
        return new ActionFact(action.label(), action.action(), action.ownerName(), action.startsOn(), action.dueOn(), pounds(action.cost()),
                action.funding(), name(action.writtenBy()));
    }

    private List<Choice> leadOfficers(ImprovementPlan plan) {
        return directory.holders(plan.council(), Role.LEAD_OFFICERS).stream().map(person -> new Choice(person.id(), person.name())).toList();
    }

    Inspection inspectionOf(String reference) {
        return inspections.require(planning.require(reference).caseReference());
    }

    private String name(String person) {
        return person == null ? null : directory.find(person).map(Person::name).orElse(person);
    }

    private static String pounds(BigDecimal amount) {
        return String.format(Locale.UK, "%,.2f", amount);
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, text.offsetByCodePoints(0, Math.min(77, text.codePointCount(0, text.length())))) + "…";
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}

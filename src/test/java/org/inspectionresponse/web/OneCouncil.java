package org.inspectionresponse.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.inspectionresponse.callin.CallIns;
import org.inspectionresponse.council.MeetingCalendar;
import org.inspectionresponse.decision.ForwardPlan;
import org.inspectionresponse.decision.KeyDecisionNotice;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Enrolment;
import org.inspectionresponse.people.Person;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.plan.Planning;
import org.inspectionresponse.progress.Progress;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.support.ExecutiveReports.Wanted;
import org.inspectionresponse.support.ExecutiveReports;
import org.inspectionresponse.support.ProcessDriver.Answer;
import org.inspectionresponse.support.ProcessDriver.Officer.TaskInHand;
import org.inspectionresponse.support.ProcessDriver.Officer;
import org.inspectionresponse.support.ProcessDriver;
import org.inspectionresponse.support.Visitor;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** One of two councils in which the same happens, and a person who holds every role of it and none of the other. */
final class OneCouncil {

    /** What an address can be about. */
    enum Family { CASE, PLAN, REPORT, DECISION, PROGRESS, MEETING, CALL_IN, TASK }

    /** Far from the identities that decisions really have. */
    private static final AtomicLong DECISIONS = new AtomicLong(7_000_000);

    private final ProcessEngine engine;
    private final String code;
    private final String id;
    private final Officer everybody;
    private final Visitor person;
    private final Map<Family, List<String>> ids = new EnumMap<>(Family.class);
    private final String file;
    private final String drafted;
    private final String body;
    private final List<String> instances;

    OneCouncil(ApplicationContext application, int port, String code, String body) {
        engine = application.getBean(ProcessEngine.class);
        this.code = code;
        this.body = body;
        id = "everybody." + code;
        application.getBean(Enrolment.class).enrol(new Person(id, "Every Body of " + code, id + "@example.org"), "demo", code, EnumSet.allOf(Role.class));
        everybody = new ProcessDriver(port).as(id);
        String inspection = started("postInspectionResponse", Map.of("kind", "FOCUSED_VISIT", "title", "Visit to " + code,
                "onSiteFrom", "2071-02-02", "onSiteTo", "2071-02-03", "receivedOn", "2071-03-02", "publishedOn", "2071-03-02"));
        everybody.claim("recordOutcome", inspection).type("scope", "<p>Help</p>").type("strengths", "<p>None</p>").type("conclusions", "<p>Weak</p>")
                .type("findings", List.of(Map.of("kind", "PRIORITY_ACTION", "text", "Failures in " + code, "leadOfficer", id)))
                .with("outcome", "DONE").complete().isDone();
        runJobs();
        String report = started("governanceApproval", Map.of("title", "Report of " + code));
        drafted = report;
        TaskInHand draft = everybody.claim("draftReport", report);
        file = draft.upload("a.pdf", pdf()).isDone().body().path("document").asText();
        draft.type("appendices", List.of(Map.of("document", file, "name", "a.pdf", "title", "Appendix of " + code)));
        ids.put(Family.CASE, List.of(inspection));
        ids.put(Family.PLAN, List.of(application.getBean(Planning.class).ofCase(code, inspection).orElseThrow().reference()));
        ids.put(Family.REPORT, Stream.concat(Stream.concat(Stream.of(report), keyDecision(application)), application.getBean(Drafting.class).ofCase(code, inspection).stream()
                .map(GovernanceReport::reference)).sorted().toList());
        ids.put(Family.DECISION, List.of(report.replace("RPT-", "DEC-") + "-1"));
        ids.put(Family.PROGRESS, List.of(application.getBean(Progress.class).openNext(code, inspection, LocalDate.of(2071, 9, 1), By.product())));
        String meeting = application.getBean(TransactionTemplate.class).execute(status -> application.getBean(MeetingCalendar.class)
                .arrange(code, body, LocalDate.of(2071, 6, 1), null, null).reference());
        ids.put(Family.MEETING, List.of(meeting));
        ids.put(Family.CALL_IN, List.of(application.getBean(CallIns.class).open(code, null, report, DECISIONS.incrementAndGet(),
                application.getBean(Clock.class).instant(), By.product())));
        instances = Stream.of(Family.CASE, Family.PLAN, Family.REPORT).flatMap(family -> ids.get(family).stream())
                .flatMap(key -> engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(key).list().stream())
                .map(ProcessInstance::getId).toList();
        ids.put(Family.TASK, engine.getTaskService().createTaskQuery().processInstanceIdIn(instances.toArray(String[]::new)).list().stream()
                .map(Task::getId).toList());
        person = Visitor.signedIn(port, id);
    }

    /** A report that asks for a key decision, where this council takes any: with its notice, and with urgency asked for. */
    private Stream<String> keyDecision(ApplicationContext application) {
        if (!code.equals(ExecutiveReports.COUNCIL)) {
            return Stream.empty();
        }
        String key = new ExecutiveReports(application).consulted(Wanted.key("leader"), "UserTask_TakeDecision");
        ForwardPlan forwardPlan = application.getBean(ForwardPlan.class);
        forwardPlan.determine(key);
        forwardPlan.give(key, new KeyDecisionNotice.Give(KeyDecisionNotice.Route.SPECIAL_URGENCY, null, "Matter of " + code, LocalDate.of(2071, 3, 3),
                null, "The report", "The offices", "By e-mail", "It is urgent."), null, new By(id, Role.DEMOCRATIC_SERVICES));
        return Stream.of(key);
    }

    /** Submits this council's report, naming a meeting and a file. */
    Answer submitReport(String meeting, String document) {
        return everybody.claim("draftReport", drafted).with("outcome", "DONE").type("body", body).type("meeting", meeting)
                .type("matter", "CHILDRENS_SOCIAL_CARE").type("purpose", "<p>Purpose.</p>").type("information", "<p>Information.</p>")
                .type("otherOptions", "<p>None.</p>").type("reasons", "<p>Assurance.</p>")
                .type("recommendations", List.of(Map.of("recommendation", "That it is noted."))).type("author", "Author").type("contact", "Contact")
                .type("jobTitle", "Manager").type("email", "a@example.org").type("signatory", "Director").type("signatoryTitle", "Director")
                .type("appendices", List.of(Map.of("document", document, "name", "a.pdf", "title", "Appendix")))
                .type("allDivisions", "true").complete();
    }

    void openAnotherReport() {
        started("governanceApproval", Map.of("title", "Another report of " + code));
    }

    private String started(String process, Map<String, Object> fields) {
        String key = everybody.start(process, fields).isDone().body().path("businessKey").asText();
        runJobs();
        return key;
    }

    private void runJobs() {
        for (List<Job> jobs = jobs(); !jobs.isEmpty(); jobs = jobs()) {
            jobs.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
    }

    private List<Job> jobs() {
        return engine.getManagementService().createJobQuery().messages().withRetriesLeft().list().stream()
                .filter(job -> !"documentRendering".equals(job.getProcessDefinitionKey()))
                .filter(job -> code.equals(engine.getRuntimeService().getVariable(job.getProcessInstanceId(), "council"))).toList();
    }

    Visitor person() {
        return person;
    }

    List<String> ids(Family family) {
        return ids.get(family);
    }

    /** Key of a file that belongs to a task. */
    String file() {
        return file;
    }

    /** An id like this one that there is not. */
    String absent(String known) {
        return known.contains("-2071-") ? known.replaceFirst("\\d{3}$", "999")
                : known.contains(".") ? "nobody." + code : UUID.nameUUIDFromBytes(known.getBytes()).toString();
    }

    /** What nobody of another council may read anywhere. */
    List<String> secrets() {
        return Stream.concat(Stream.of(id, "Visit to " + code, "Report of " + code, "Matter of " + code, file), Stream.concat(ids.values().stream().flatMap(List::stream), instances.stream()))
                .toList();
    }

    /** Ids of this council's things in the engine, for an address that asks for one of that kind. */
    List<String> engineIds(String path) {
        String kind = path.replaceFirst("^/history", "").substring(1).replaceFirst("/.*", "");
        String instance = instances.get(0);
        return switch (kind) {
            case "task", "identity-link-log", "user-operation" -> ids.get(Family.TASK);
            case "user", "identity" -> List.of(id);
            case "group" -> List.of(code + ".finance");
            case "variable-instance", "detail" -> engine.getHistoryService().createHistoricVariableInstanceQuery().processInstanceId(instance).list()
                    .stream().map(HistoricVariableInstance::getId).limit(1).toList();
            case "activity-instance" -> engine.getHistoryService().createHistoricActivityInstanceQuery().processInstanceId(instance).list()
                    .stream().map(HistoricActivityInstance::getId).limit(1).toList();
            case "job" -> engine.getManagementService().createJobQuery().timers().list().stream()
                    .filter(job -> instances.contains(job.getProcessInstanceId())).map(Job::getId).limit(1).toList();
            case "authorization" -> engine.getAuthorizationService().createAuthorizationQuery().groupIdIn(code + ".finance").list().stream()
                    .map(grant -> grant.getId()).limit(1).toList();
            case "process-definition", "decision-definition", "deployment", "filter", "case-definition", "decision-requirements-definition",
                    "job-definition", "metrics", "schema" -> List.of();
            default -> instances;
        };
    }

    /** Ids of what all councils use, for an address that asks for one of that kind. */
    static List<String> shared(ApplicationContext application, String path) {
        ProcessEngine engine = application.getBean(ProcessEngine.class);
        String kind = path.replaceFirst("^/history", "").substring(1).replaceFirst("/.*", "");
        var processes = engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list();
        return switch (kind) {
            case "process-definition" -> path.contains("/key/") ? processes.stream().map(its -> its.getKey()).toList()
                    : processes.stream().map(its -> its.getId()).toList();
            case "filter" -> engine.getFilterService().createFilterQuery().list().stream().map(its -> its.getId()).toList();
            case "deployment" -> engine.getRepositoryService().createDeploymentQuery().list().stream().map(its -> its.getId()).toList();
            case "metrics" -> List.of("activity-instance-start", "root-process-instance-start");
            default -> List.of();
        };
    }

    void takeAway() {
        engine.getRuntimeService().createProcessInstanceQuery().variableValueEquals("council", code).rootProcessInstances().list().stream()
                .filter(instance -> String.valueOf(instance.getBusinessKey()).contains("-2071-"))
                .forEach(instance -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), "The test is over."));
        engine.getIdentityService().deleteUser(id);
    }

    private static byte[] pdf() {
        try (var in = OneCouncil.class.getResourceAsStream("/documents/plain-ok.pdf")) {
            return in.readAllBytes();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

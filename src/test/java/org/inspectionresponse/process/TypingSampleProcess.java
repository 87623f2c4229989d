package org.inspectionresponse.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.inspectionresponse.document.RichText;
import org.inspectionresponse.proposal.OpenTask;
import org.inspectionresponse.proposal.Shown;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A process of one task whose form has every kind of field, for the tests of what forms share. */
@Component
public class TypingSampleProcess implements Handler {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final AuthorizationService authorizations;
    private final TaskAnswers answers;
    private final Map<String, Long> versions = new ConcurrentHashMap<>();
    private final Map<String, Written> written = new ConcurrentHashMap<>();

    /** What was handed over. */
    public record Written(String outcome, Long basedOn, String introduction) {
    }

    TypingSampleProcess(@Lazy RepositoryService repository, @Lazy RuntimeService runtime,
            @Lazy AuthorizationService authorizations, TaskAnswers answers) {
        this.repository = repository;
        this.runtime = runtime;
        this.authorizations = authorizations;
        this.answers = answers;
    }

    /** Starts one, deploying the model the first time. */
    public String start(String subject) {
        repository.createDeployment().name("typing sample").enableDuplicateFiltering(false)
            .addClasspathResource("sample/typing-sample.bpmn")
            .addInputStream("forms/typing-sample.html", getClass().getResourceAsStream("/sample/typing-sample.html")).deploy();
        letRead();
        versions.put(subject, 1L);
        return runtime.startProcessInstanceByKey(process(), subject, Map.of("council", "nottinghamshire")).getId();
    }

    /** What the product does for its own models when it opens. */
    private void letRead() {
        if (authorizations.createAuthorizationQuery().resourceType(Resources.PROCESS_DEFINITION).resourceId(process()).count() == 0) {
            var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId("nottinghamshire.improvement-officers");
            grant.setResource(Resources.PROCESS_DEFINITION);
            grant.setResourceId(process());
            grant.addPermission(Permissions.READ);
            authorizations.saveAuthorization(grant);
        }
    }

    /** Somebody else changes what the form is about. */
    public void changeMeanwhile(String subject) {
        versions.merge(subject, 1L, Long::sum);
    }

    public Written written(String subject) {
        return written.get(subject);
    }

    public void writeSample(DelegateTask task) {
        Answers given = answers.proposed(task);
        String introduction = RichText.clean("Introduction", given.proposal().raw("introduction"), 20_000);
        if (RichText.plain(introduction).length() < 20) {
            throw Refusal.because("The introduction must have at least 20 characters.");
        }
        if (!versions.get(given.subject()).equals(given.basedOn())) {
            throw Refusal.conflict("The sample was changed meanwhile: its title is new.");
        }
        given.proposal().rows("actions", "Action", 3).forEach(row -> row.text("action", "What will be done", 2_000));
        written.put(given.subject(), new Written(given.fields().raw("outcome"), given.basedOn(), introduction));
    }

    @Override
    public String process() {
        return "typingSample";
    }

    @Override
    public Shown show(OpenTask task) {
        Map<String, Object> facts = Map.of("title", "Nottinghamshire's inspection", "receivedOn", LocalDate.of(2026, 3, 2),
            "summary", "<h3>Found</h3><p>Too <strong>slow</strong>.</p>",
            "findings", List.of(Map.of("text", "Visits are late & brief"), Map.of("text", "<b>Plans</b> are thin")), "overdue", false,
            "leadOfficers", List.of(Map.of("value", "lead-officer.nottinghamshire", "label", "Lee Ward")));
        return new Shown(Map.of("subject", "About " + task.subject(), "introduction", "<p>We were inspected.</p>"), facts,
            versions.get(task.subject()));
    }
}

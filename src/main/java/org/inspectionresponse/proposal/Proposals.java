package org.inspectionresponse.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.inspectionresponse.document.Documents;
import org.inspectionresponse.document.StoredDocument;
import org.inspectionresponse.people.By;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what people type in their tasks until they complete them. Who has a task or may claim it reads; only its assignee writes. Rich
 * text is kept as typed: forms read it into their own structure, and the feature cleans it when it is handed over.
 */
@Service
@Transactional
public class Proposals {

    private final ProposalRows rows;
    private final TaskDesk tasks;
    private final FormFacts facts;
    private final Documents documents;
    private final ObjectMapper json;
    private final Clock clock;

    Proposals(ProposalRows rows, TaskDesk tasks, FormFacts facts, Documents documents, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.tasks = tasks;
        this.facts = facts;
        this.documents = documents;
        this.json = json;
        this.clock = clock;
    }

    /** What the form of a task shows to this person. */
    @Transactional(readOnly = true)
    Form show(String taskId, String person) {
        OpenTask task = open(taskId, person);
        Shown shown = facts.show(task);
        JsonNode start = json.valueToTree(shown.start());
        boolean mayWrite = person.equals(task.assignee());
        Optional<Proposal> typed = rows.findByTaskId(taskId);
        if (typed.isEmpty()) {
            return Form.untouched(start, shown, mayWrite);
        }
        Form form = Form.typed(typed.get(), read(typed.get()), shown, mayWrite);
        return Objects.equals(form.basedOn(), shown.version()) ? form : form.outdatedBy(start, shown.version());
    }

    /** What stands in the form of a task at present, for those who may read it. */
    @Transactional(readOnly = true)
    public Typing typing(String taskId, String person) {
        return new Typing(open(taskId, person), show(taskId, person).content());
    }

    /**
     * Keeps what was typed.
     *
     * @throws OptimisticLockingFailureException if something else was typed meanwhile, in another window or by somebody who had the task
     */
    Proposal save(String taskId, String person, Typed typed) {
        OpenTask task = writable(taskId, person);
        Optional<Proposal> kept = rows.findByTaskId(taskId);
        if (!Objects.equals(kept.map(Proposal::version).orElse(null), typed.version())) {
            if (kept.isPresent() && read(kept.get()).equals(typed.content())) {
                return kept.get();
            }
            throw new OptimisticLockingFailureException("The proposal was changed in another window");
        }
        Proposal proposal = kept.orElseGet(() -> new Proposal(taskId, task.council()));
        proposal.type(typed.content().toString(), typed.basedOn(), person, clock.instant());
        return rows.saveAndFlush(proposal);
    }

    /**
     * Types a whole form at once: what is given, over what the form starts from.
     *
     * @return the version to complete the task with
     */
    public Long type(String taskId, String person, ObjectNode given) {
        Form form = show(taskId, person);
        ObjectNode content = form.content().isObject() ? form.content().deepCopy() : json.createObjectNode();
        return save(taskId, person, new Typed(content.setAll(given), form.version(), form.basedOn())).version();
    }

    /** Checks and keeps a file that is to belong to the proposal. */
    public StoredDocument attach(String taskId, String person, String fileName, byte[] bytes) {
        return documents.store(writable(taskId, person).council(), fileName, bytes, new By(person, null));
    }

    /** A file that the form of this task names, whoever uploaded it. */
    @Transactional(readOnly = true)
    StoredDocument attached(String taskId, String person, String key) {
        OpenTask task = open(taskId, person);
        Form form = show(taskId, person);
        if (!names(form.content(), key) && !names(json.valueToTree(form.facts()), key)) {
            throw Refusal.absent("There is no such file in this task.");
        }
        return documents.require(task.council(), key);
    }

    /** Gives the task back to those who may claim it; what was typed stays for whoever claims it next. */
    void handBack(String taskId, String person) {
        writable(taskId, person);
        tasks.handBack(taskId);
    }

    /**
     * Hands over what was typed in a task, in the transaction that completes it, and forgets it.
     *
     * @param version the version of the proposal the person saw; refused as a conflict if it is not the newest
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Handed hand(String taskId, Long version) {
        Proposal proposal = rows.findByTaskId(taskId)
                .orElseThrow(() -> Refusal.because("Fill in the form before you complete the task."));
        if (!Objects.equals(proposal.version(), version)) {
            throw Refusal.conflict("This form was changed in another window. Reload the task to see what was typed there.");
        }
        Handed handed = new Handed(read(proposal), proposal.basedOn());
        rows.delete(proposal);
        return handed;
    }

    /** Forgets what was typed in a task that ended without being completed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(String taskId) {
        rows.deleteByTaskId(taskId);
    }

    private OpenTask open(String taskId, String person) {
        return tasks.open(taskId, person).orElseThrow(() -> Refusal.absent("This task is finished, or is not for you."));
    }

    private OpenTask writable(String taskId, String person) {
        OpenTask task = open(taskId, person);
        if (!person.equals(task.assignee())) {
            throw Refusal.forbidden("Claim this task before you type.");
        }
        return task;
    }

    private static boolean names(JsonNode node, String key) {
        if (node.isContainerNode()) {
            for (JsonNode child : node) {
                if (names(child, key)) {
                    return true;
                }
            }
        }
        return node.isTextual() && node.textValue().equals(key);
    }

    private JsonNode read(Proposal proposal) {
        try {
            return json.readTree(proposal.content());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored proposal is not readable", e);
        }
    }
}

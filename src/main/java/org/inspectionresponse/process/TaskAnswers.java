package org.inspectionresponse.process;

import com.fasterxml.jackson.databind.node.MissingNode;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.inspectionresponse.proposal.Handed;
import org.inspectionresponse.proposal.Proposals;
import org.springframework.stereotype.Component;

/** Reads what was answered when a task is completed. */
@Component
class TaskAnswers {

    private final Proposals proposals;

    TaskAnswers(Proposals proposals) {
        this.proposals = proposals;
    }

    /** The answers of a task with a Camunda Form. */
    Answers brief(DelegateTask task) {
        return new Answers(task, new Handed(MissingNode.getInstance(), null));
    }

    /** The answers of a task with an embedded form: takes the proposal in the version that was posted. */
    Answers proposed(DelegateTask task) {
        Object version = task.getExecution().getVariableLocal("proposalVersion");
        return new Answers(task, proposals.hand(task.getId(), version == null ? null : ((Number) version).longValue()));
    }
}

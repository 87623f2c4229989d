package org.inspectionresponse.process;

import com.fasterxml.jackson.databind.node.MissingNode;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.proposal.Handed;
import org.inspectionresponse.proposal.Proposals;
import org.springframework.stereotype.Component;

/** Reads what was answered when a task is completed. */
@Component
class TaskAnswers {

    private final Proposals proposals;
    private final Directory directory;

    TaskAnswers(Proposals proposals, Directory directory) {
        this.proposals = proposals;
        this.directory = directory;
    }

    /** The answers of a task with a Camunda Form. */
    Answers brief(DelegateTask task) {
        return new Answers(task, directory, new Handed(MissingNode.getInstance(), null));
    }

    /** The answers of a task with an embedded form: takes the proposal in the version that was posted. */
    Answers proposed(DelegateTask task) {
        Object version = task.getExecution().getVariableLocal("proposalVersion");
        return new Answers(task, directory, proposals.hand(task.getId(), version == null ? null : ((Number) version).longValue()));
    }
}

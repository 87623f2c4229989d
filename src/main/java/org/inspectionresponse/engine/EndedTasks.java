package org.inspectionresponse.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.inspectionresponse.proposal.Proposals;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a task is cancelled, with its process or by something that happened meanwhile, what was typed in it goes too. */
@Component
class EndedTasks {

    private final Proposals proposals;

    EndedTasks(@Lazy Proposals proposals) {
        this.proposals = proposals;
    }

    @EventListener
    void ended(DelegateTask task) {
        if (TaskListener.EVENTNAME_DELETE.equals(task.getEventName())) {
            proposals.forget(task.getId());
        }
    }
}

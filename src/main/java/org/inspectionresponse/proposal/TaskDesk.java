package org.inspectionresponse.proposal;

import java.util.Optional;

/** The door to the engine's tasks. */
public interface TaskDesk {

    /** @return the task, if it is open and the person has it or is one of those who may claim it */
    Optional<OpenTask> open(String taskId, String person);

    /** Gives an open task back to those who may claim it. Refused where it was given to its assignee by name. */
    void handBack(String taskId);
}

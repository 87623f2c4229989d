package org.inspectionresponse.proposal;

import java.util.Optional;

/** The door to the engine's tasks. */
public interface TaskDesk {

    /** @return the task, if it is open and the person has it or may claim it */
    Optional<OpenTask> open(String taskId, String person);
}

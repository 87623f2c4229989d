package org.inspectionresponse.process;

import org.inspectionresponse.proposal.OpenTask;
import org.inspectionresponse.proposal.Shown;

/** What each handler of a process offers besides the methods its model names. */
interface Handler {

    /** Key of the process, such as {@code improvementPlanning}. */
    String process();

    /** What the embedded form of one of its tasks starts from and shows to read. */
    Shown show(OpenTask task);
}

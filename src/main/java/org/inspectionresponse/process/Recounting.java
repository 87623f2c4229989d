package org.inspectionresponse.process;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.inspectionresponse.callin.CallIns;
import org.inspectionresponse.deadline.Deadlines;
import org.inspectionresponse.decision.ForwardPlan;
import org.inspectionresponse.progress.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Counts anew whatever the calendar can move: clocks, windows for call-in, notices, rounds of updates, timers and due dates. Each reference in a transaction of
 * its own, so that one that cannot be counted keeps nobody else waiting. Safe to do twice.
 */
@Component
class Recounting {

    private static final Logger LOG = LoggerFactory.getLogger(Recounting.class);

    private final Deadlines deadlines;
    private final CallIns callIns;
    private final ForwardPlan forwardPlan;
    private final Progress progress;
    private final Recalculation recalculation;
    private final RuntimeService runtime;
    private final ProcessEngineConfigurationImpl engine;

    Recounting(Deadlines deadlines, CallIns callIns, ForwardPlan forwardPlan, Progress progress, Recalculation recalculation,
            RuntimeService runtime, ProcessEngineConfigurationImpl engine) {
        this.deadlines = deadlines;
        this.callIns = callIns;
        this.forwardPlan = forwardPlan;
        this.progress = progress;
        this.recalculation = recalculation;
        this.runtime = runtime;
        this.engine = engine;
    }

    /** @param leaveOut a reference that is not counted: that of the change itself @param cause what changed the calendar, in a sentence */
    void all(String leaveOut, String cause) {
        TreeSet<String> references = new TreeSet<>(deadlines.counted());
        runtime.createProcessInstanceQuery().list().stream().map(ProcessInstance::getBusinessKey).filter(Objects::nonNull).forEach(references::add);
        references.remove(leaveOut);
        List<String> failed = references.stream().filter(reference -> !one(reference, cause)).toList();
        if (!failed.isEmpty()) {
            throw new IllegalStateException("These could not be counted anew; the log says why: " + String.join(", ", failed));
        }
    }

    /** @return whether it could be counted */
    boolean one(String reference, String cause) {
        try {
            engine.getCommandExecutorTxRequiresNew().execute(context -> {
                deadlines.recount(reference, cause);
                callIns.recount(reference, cause);
                forwardPlan.recount(reference);
                progress.recount(reference);
                recalculation.of(reference, cause);
                return null;
            });
            return true;
        } catch (RuntimeException e) {
            LOG.error("{} could not be counted anew", reference, e);
            return false;
        }
    }
}

package org.inspectionresponse.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.inspectionresponse.council.Policy;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The council's decision tables as the engine evaluates them: the newest deployed version. */
@Component
class EnginePolicy implements Policy {

    private final DecisionService decisions;

    EnginePolicy(@Lazy DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<Map<String, Object>> evaluate(String decision, Map<String, Object> inputs) {
        return decisions.evaluateDecisionByKey(decision).variables(inputs).evaluate().getResultList();
    }
}

package org.inspectionresponse.council;

import java.util.List;
import java.util.Map;

/** The door to the council's decision tables, so that models and services ask the same table. */
public interface Policy {

    /**
     * Evaluates a decision table.
     *
     * @param decision key of the table, such as {@code requiredComments}
     * @param inputs what it asks for, by name: numbers, words, yes or no
     * @return one map of outputs for each rule that applied, in the table's order
     */
    List<Map<String, Object>> evaluate(String decision, Map<String, Object> inputs);
}

package org.inspectionresponse.engine;

import java.util.Set;

/**
 * The names of the process variables whose values the engine's history may keep. This is the one place to add to: short outcomes that
 * explain a path, never what a person wrote, which belongs to the product's own tables under the product's own rights.
 */
final class DeclaredVariables {

    private static final Set<String> NAMES = Set.of("outcome");

    private DeclaredVariables() {
    }

    static boolean contains(String name) {
        return NAMES.contains(name);
    }
}

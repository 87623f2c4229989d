package org.inspectionresponse.support;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

/**
 * Some checks need more than Java: a browser, Node. On a machine without it they are skipped, which {@code -Dchecks.required=true} forbids.
 */
public final class Checks {

    private Checks() {
    }

    /** Skips the test, or fails it where no check may be skipped. */
    public static void need(boolean there, String what) {
        if (!there && Boolean.getBoolean("checks.required")) {
            fail(what + ", and with checks.required=true no check may be skipped.");
        }
        if (!there) {
            abort(what + ".");
        }
    }
}

package org.inspectionresponse.notification;

import org.springframework.stereotype.Component;

/** For what lies in the past and is only being recorded: of what a thread does in quiet, nobody gets notice. */
@Component
public class Quiet {

    private final ThreadLocal<Boolean> reigning = ThreadLocal.withInitial(() -> false);

    boolean reigns() {
        return reigning.get();
    }

    public void during(Runnable work) {
        reigning.set(true);
        try {
            work.run();
        } finally {
            reigning.remove();
        }
    }
}

package org.inspectionresponse.process;

import org.inspectionresponse.notification.Messages;
import org.springframework.stereotype.Component;

/** Binds {@code messageDelivery}: one notice on its way to the mail server. */
@Component
public class MessageDeliveryProcess {

    /** When it is tried again, each time later: over most of a day, and then an incident. */
    private static final String AGAIN = "PT1M,PT5M,PT30M,PT2H,PT6H,PT12H";

    /** Once, and then an incident. */
    private static final String NOT_AGAIN = "R1/PT1M";

    private final Messages messages;

    MessageDeliveryProcess(Messages messages) {
        this.messages = messages;
    }

    public void sendNotice(String reference) {
        messages.dispatch(messages.require(reference).id());
    }

    /** Asked by the engine after a failure: waiting helps against a mail server that is down, and not against a missing address. */
    public String attempts(String reference) {
        return messages.addressed(reference) ? AGAIN : NOT_AGAIN;
    }
}

package org.inspectionresponse.notification;

import java.time.Clock;
import java.util.List;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down each attempt to send a message, each time in a transaction of its own: what happened stays known whatever fails after it. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class Attempts {

    private final MessageRows rows;
    private final Clock clock;

    Attempts(MessageRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Nothing begins where another job has sent it meanwhile. @param to addresses it goes to this time */
    Message begin(Long id, List<String> to) {
        Message message = locked(id);
        if (message.status() != Message.Status.SENT) {
            message.attempt(to, clock.instant());
        }
        return message;
    }

    Message taken(Long id) {
        Message message = locked(id);
        message.sent(clock.instant());
        return message;
    }

    void failed(Long id, MailFailed failure) {
        locked(id).failed(failure.getMessage(), failure.unclear());
    }

    void impossible(Long id, NoAddress why) {
        locked(id).failed(why.getMessage(), false);
    }

    private Message locked(Long id) {
        return rows.lock(id).orElseThrow(() -> Refusal.absent("There is no such message."));
    }
}

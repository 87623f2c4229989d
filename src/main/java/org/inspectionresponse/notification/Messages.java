package org.inspectionresponse.notification;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Mail in two steps: {@link #store} with the decision that causes it, {@link #dispatch} in a job of its own. */
@Service
@Transactional
public class Messages {

    private final MessageRows rows;
    private final Post post;
    private final MailSettings settings;
    private final Clock clock;

    Messages(MessageRows rows, Post post, MailSettings settings, Clock clock) {
        this.rows = rows;
        this.post = post;
        this.settings = settings;
        this.clock = clock;
    }

    /** Stores a message to be sent. The same purpose again gives the message that is there already, and changes nothing in it. */
    public Message store(Message.Store store) {
        return rows.findByPurpose(store.purpose()).orElseGet(() -> rows.save(
                new Message(store, "<" + UUID.randomUUID() + "@" + settings.domain() + ">", clock.instant())));
    }

    /**
     * Sends a stored message, once: a second call finds it sent and does nothing. Runs in a transaction of its own, so that a later failure
     * of the caller does not forget that the mail has gone; the attempt is kept when the mail server fails too. Only if the machine stops
     * between the server's answer and the commit is it sent twice, and then with the same Message-ID.
     *
     * @return the message as sent
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW, noRollbackFor = MailFailed.class)
    public Message dispatch(Long id) {
        Message message = rows.lock(id).orElseThrow(() -> Refusal.absent("There is no such message."));
        if (message.status() == Message.Status.STORED) {
            message.attempted();
            post.send(message);
            message.sent(clock.instant());
        }
        return message;
    }

    @Transactional(readOnly = true)
    public List<Message> ofCase(String council, String caseReference) {
        return rows.findByCouncilAndCaseReferenceOrderById(council, caseReference);
    }
}

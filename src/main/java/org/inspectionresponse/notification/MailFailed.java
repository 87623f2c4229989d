package org.inspectionresponse.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.Arrays;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailSendException;

/** The mail server did not take a message. The job that sends it is repeated, and after that an incident shows it. */
final class MailFailed extends RuntimeException {

    private static final int NO_ANSWER = -1;

    private final boolean unclear;

    MailFailed(Message message, Exception cause) {
        super("The mail server did not take message " + message.reference() + " " + message.messageId() + ": " + cause.getMessage(), cause);
        // where no conversation came about, what Spring says of the message is what it says of the connection
        unclear = cause instanceof MailSendException failed && Arrays.stream(failed.getMessageExceptions())
                .anyMatch(failure -> failure != failed.getCause() && unanswered(failure));
    }

    /** Whether the server may have taken the message all the same: it fell silent after the conversation about it had begun. */
    boolean unclear() {
        return unclear;
    }

    private static boolean unanswered(Exception failure) {
        return failure instanceof SMTPSendFailedException answer && answer.getReturnCode() == NO_ANSWER
                || failure instanceof MessagingException && !(failure instanceof SendFailedException);
    }
}

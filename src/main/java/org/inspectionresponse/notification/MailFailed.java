package org.inspectionresponse.notification;

/** The mail server did not take a message. The job that sends it is repeated, and after that an incident shows it. */
final class MailFailed extends RuntimeException {

    MailFailed(String messageId, Exception cause) {
        super("The mail server did not take message " + messageId + ": " + cause.getMessage(), cause);
    }
}

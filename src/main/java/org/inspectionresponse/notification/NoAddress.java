package org.inspectionresponse.notification;

/** Whom a message is for has no e-mail address. Trying again by itself does not help; the sentence says what does. */
final class NoAddress extends RuntimeException {

    NoAddress(Message message, String name) {
        super("Message %s waits, because %s (%s) has no usable e-mail address. Give them one in Admin, under Users, and then retry this job in Cockpit."
                .formatted(message.reference(), name, message.recipient()));
    }
}

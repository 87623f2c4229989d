package org.inspectionresponse.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.inspectionresponse.document.Documents;
import org.inspectionresponse.document.StoredDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands a message to the mail server. */
@Component
class Post {

    private static final Logger LOG = LoggerFactory.getLogger(Post.class);
    private static final String CALENDAR = "text/calendar; charset=UTF-8; method=PUBLISH";

    private final JavaMailSender mail;
    private final Documents documents;
    private final MailSettings settings;

    Post(JavaMailSender mail, Documents documents, MailSettings settings) {
        this.mail = mail;
        this.documents = documents;
        this.settings = settings;
    }

    void send(Message message) {
        try {
            mail.send(written(message));
        } catch (MailSendException e) {
            if (e.getFailedMessages().isEmpty()) {
                LOG.info("The mail server took message {}, and then did not take leave properly", message.reference(), e);
            } else {
                throw new MailFailed(message, e);
            }
        } catch (MailException | MessagingException e) {
            throw new MailFailed(message, e);
        }
    }

    /** The date is the product's, in words, because the machine's own would be another in the demonstration. */
    private MimeMessage written(Message message) throws MessagingException {
        MimeMessage mime = mail.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(mime, parts(message), StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setReplyTo(settings.replyTo());
        helper.setTo(message.recipients().toArray(String[]::new));
        helper.setSubject(message.subject());
        if (message.kind() == null) {
            helper.setText(message.text());
        } else {
            notice(message, mime, helper);
        }
        for (String key : message.attachments()) {
            StoredDocument file = documents.require(message.council(), key);
            helper.addAttachment(file.name(), new ByteArrayResource(file.bytes()), file.mediaType());
        }
        mime.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(message.attemptedAt().atOffset(ZoneOffset.UTC)));
        mime.setHeader("Message-ID", message.messageId());
        return mime;
    }

    private static int parts(Message message) {
        boolean one = message.kind() == null && message.attachments().isEmpty();
        return one ? MimeMessageHelper.MULTIPART_MODE_NO : MimeMessageHelper.MULTIPART_MODE_MIXED;
    }

    private static void notice(Message message, MimeMessage mime, MimeMessageHelper helper) throws MessagingException {
        helper.setText(message.text(), message.html());
        if (message.calendar() != null) {
            helper.addAttachment("due.ics", new ByteArrayResource(message.calendar().getBytes(StandardCharsets.UTF_8)), CALENDAR);
        }
        mime.setHeader("Auto-Submitted", "auto-generated");
    }
}

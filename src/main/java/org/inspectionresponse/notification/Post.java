package org.inspectionresponse.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.inspectionresponse.document.Documents;
import org.inspectionresponse.document.StoredDocument;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands a message to the mail server. */
@Component
class Post {

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
            MimeMessage written = written(message);
            if (settings.deliver()) {
                mail.send(written);
            }
        } catch (MailException | MessagingException e) {
            throw new MailFailed(message.messageId(), e);
        }
    }

    private MimeMessage written(Message message) throws MessagingException {
        MimeMessage mime = mail.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(mime, !message.attachments().isEmpty(), StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(message.recipients().toArray(String[]::new));
        helper.setSubject(message.subject());
        helper.setText(message.text());
        for (String key : message.attachments()) {
            StoredDocument file = documents.require(message.council(), key);
            helper.addAttachment(file.name(), new ByteArrayResource(file.bytes()), file.mediaType());
        }
        mime.setHeader("Message-ID", message.messageId());
        return mime;
    }
}

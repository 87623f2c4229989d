package org.inspectionresponse.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** A mail server for one test, on a port of its own; the product under test is pointed to it. */
public final class MailServer implements BeforeEachCallback, AfterEachCallback {

    private static final int NOBODY_LISTENS = 1;

    private GreenMail server;
    private JavaMailSenderImpl sender;
    private String hostBefore;
    private int portBefore;

    @Override
    public void beforeEach(ExtensionContext context) {
        server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        sender = SpringExtension.getApplicationContext(context).getBean(JavaMailSenderImpl.class);
        hostBefore = sender.getHost();
        portBefore = sender.getPort();
        sender.setHost("localhost");
        comesBack();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        sender.setHost(hostBefore);
        sender.setPort(portBefore);
        server.stop();
    }

    /** From now on nobody answers. */
    public void goesDown() {
        sender.setPort(NOBODY_LISTENS);
    }

    public void comesBack() {
        sender.setPort(server.getSmtp().getPort());
    }

    /** What has arrived with that subject, one for each recipient. */
    public List<MimeMessage> received(String subject) {
        return Arrays.stream(server.getReceivedMessages()).filter(mail -> subject.equals(subject(mail))).toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.inspectionresponse.demo;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Takes all mail of the demonstration and passes none on: a mail server inside the product, on a free port of this machine alone. */
@Component
@Profile("demo")
class DemoMailServer implements InitializingBean, DisposableBean {

    private static final int MOST_KEPT = 500;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final JavaMailSenderImpl sender;
    private final Deque<DemoMail> received = new ArrayDeque<>();
    private int number;

    DemoMailServer(JavaMailSenderImpl sender) {
        this.sender = sender;
    }

    @Override
    public void afterPropertiesSet() throws UserException {
        server.start();
        GreenMailUser everybody = server.getUserManager().createUser("everybody@example.org", "everybody", "everybody");
        server.getUserManager().setMessageDeliveryHandler((arrived, to) -> {
            keep(arrived.getMessage(), to.getEmail());
            return everybody;
        });
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
    }

    @Override
    public void destroy() {
        server.stop();
    }

    /** What has arrived since the product started, one for each recipient, newest first; at most 500. */
    synchronized List<DemoMail> received() {
        return List.copyOf(received);
    }

    synchronized Optional<DemoMail> find(int wanted) {
        return received.stream().filter(mail -> mail.number() == wanted).findFirst();
    }

    /** The server's own store is emptied each time: what is kept is kept here, and no more than is shown. */
    private synchronized void keep(MimeMessage arrived, String to) throws MessagingException {
        empty();
        received.addFirst(DemoMail.read(++number, to, arrived));
        if (received.size() > MOST_KEPT) {
            received.removeLast();
        }
    }

    private void empty() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException("The store of the demonstration's mail server cannot be emptied", e);
        }
    }
}

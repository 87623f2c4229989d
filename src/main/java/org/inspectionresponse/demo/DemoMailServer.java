package org.inspectionresponse.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Takes all mail of the demonstration and passes none on: a mail server inside the product, on a free port of this machine alone. */
@Component
@Profile("demo")
class DemoMailServer implements InitializingBean, DisposableBean {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final JavaMailSenderImpl sender;

    DemoMailServer(JavaMailSenderImpl sender) {
        this.sender = sender;
    }

    @Override
    public void afterPropertiesSet() {
        server.start();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
    }

    @Override
    public void destroy() {
        server.stop();
    }

    /** What has arrived since the product started, oldest first. */
    List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }
}

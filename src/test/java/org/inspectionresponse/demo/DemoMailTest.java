package org.inspectionresponse.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.inspectionresponse.notification.Message;
import org.inspectionresponse.notification.Messages;
import org.inspectionresponse.notification.Notice;
import org.inspectionresponse.support.ProductTest;
import org.inspectionresponse.support.Visitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class DemoMailTest {

    @LocalServerPort
    private int port;
    @Autowired
    private Messages messages;
    @Autowired
    private DemoMailServer server;
    @Autowired
    private TransactionTemplate transaction;

    private final String report = "RPT-" + UUID.randomUUID().toString().substring(0, 8);
    private Visitor admin;

    @BeforeEach
    void send() {
        admin = Visitor.signedIn(port, "admin");
        String notice = messages.notify(new Notice("demo " + report, Notice.Kind.CLOCK_DUE, "nottinghamshire", null, report, "finance.nottinghamshire",
                LocalDate.of(2026, 3, 12), "Publish the report.", null, "/deadlines", new Notice.Calendar(report, 0, report))).get(0);
        messages.dispatch(messages.require(notice).id());
    }

    @Test
    void administratorReadsWhatWasSent() {
        var list = Jsoup.parse(admin.get("/demo/mail").body()).select("tbody tr");
        assertThat(list.get(0).text()).startsWith("Deadline coming: " + report + ", due 12 March 2026 finance.nottinghamshire@example.org");
        String address = list.get(0).select("a").attr("href");
        var page = Jsoup.parse(admin.get(address).body());
        assertThat(page.select("pre").eachText()).anyMatch(text -> text.contains("What to do: Publish the report."))
                .anyMatch(text -> text.contains("Auto-Submitted: auto-generated"));
        assertThat(page.select("iframe").attr("src")).isEqualTo(address + "/html");
        assertThat(page.select("iframe").attr("sandbox")).isEqualTo("allow-top-navigation-by-user-activation");
        assertThat(admin.get(address + "/attachments/1").body()).startsWith("BEGIN:VCALENDAR").contains("DTSTART;VALUE=DATE:20260312");
        assertThat(admin.get(address + "/attachments/2").status()).isEqualTo(404);
    }

    @Test
    void mailIsShownApartFromThePageAndRunsNothing() {
        var mail = admin.get("/demo/mail/" + server.received().get(0).number() + "/html");
        assertThat(mail.header("Content-Security-Policy")).startsWith("sandbox ").contains("default-src 'none'").doesNotContain("script");
        assertThat(mail.body()).contains("Deadline coming");
    }

    @Test
    void plainMailWithMarkupIsShownAsText() {
        Message plain = transaction.execute(status -> messages.store(new Message.Store("nottinghamshire", null, "demo plain " + report,
                List.of("a@example.org"), "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", List.of())));
        messages.dispatch(plain.id());
        String address = "/demo/mail/" + server.received().get(0).number();
        var page = Jsoup.parse(admin.get(address).body());
        assertThat(page.select("h1").text()).isEqualTo("<script>alert(1)</script>");
        assertThat(page.select("main script, main img, iframe")).isEmpty();
        assertThat(admin.get(address + "/html").status()).isEqualTo(404);
        assertThat(admin.get("/demo/mail/999999").status()).isEqualTo(404);
    }

    @Test
    void nobodyElseReadsIt() {
        String address = "/demo/mail/" + server.received().get(0).number();
        for (String path : List.of("/demo/mail", address, address + "/html", address + "/attachments/1")) {
            assertThat(Visitor.signedIn(port, "finance.nottinghamshire").get(path).status()).as(path).isEqualTo(403);
            assertThat(Visitor.stranger(port).with("Accept", "text/html").get(path).header("Location")).as(path).endsWith("/login");
        }
        assertThat(admin.post("/demo/mail", Map.of()).status()).isIn(403, 405);
    }
}

package org.inspectionresponse.demo;

import java.nio.charset.StandardCharsets;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The mail of the demonstration, to be read. For the administrator only, because it is everybody's. */
@Controller
@Profile("demo")
@RequestMapping("/demo/mail")
class DemoMailPages {

    /** A mail may bring its own styles and nothing else: no script, nothing from elsewhere, no form. */
    private static final String APART = "sandbox allow-top-navigation-by-user-activation; default-src 'none'; style-src 'unsafe-inline'; "
            + "frame-ancestors 'self'";

    private final DemoMailServer server;

    DemoMailPages(DemoMailServer server) {
        this.server = server;
    }

    @GetMapping
    String list(Model page) {
        page.addAttribute("mails", server.received());
        return "demo-mail";
    }

    @GetMapping("/{number}")
    String one(@PathVariable int number, Model page) {
        page.addAttribute("mail", require(number));
        return "demo-mail-one";
    }

    /** Its links open outside of the frame. */
    @GetMapping("/{number}/html")
    ResponseEntity<String> html(@PathVariable int number) {
        String html = require(number).html();
        if (html == null) {
            throw Refusal.absent("This mail has no HTML.");
        }
        return ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", APART).body(html.replaceFirst("<head>", "<head><base target=\"_top\">"));
    }

    @GetMapping("/{number}/attachments/{at}")
    ResponseEntity<byte[]> attachment(@PathVariable int number, @PathVariable int at) {
        DemoMail.Attachment file = require(number).attachments().stream().skip(Math.max(0, at - 1)).findFirst()
                .orElseThrow(() -> Refusal.absent("There is no such file."));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString()).body(file.bytes());
    }

    private DemoMail require(int number) {
        return server.find(number).orElseThrow(() -> Refusal.absent("There is no such mail."));
    }
}

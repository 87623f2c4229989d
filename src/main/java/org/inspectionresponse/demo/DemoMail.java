package org.inspectionresponse.demo;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A mail as it arrived at the demonstration.
 *
 * @param to the one recipient whose copy this is
 * @param headers all of them, as "name: value"
 * @param text null where there is none
 * @param html null where there is none
 */
record DemoMail(int number, String to, String subject, String date, List<String> headers, String text, String html, List<Attachment> attachments) {

    record Attachment(String name, String type, byte[] bytes) {
    }

    static DemoMail read(int number, String to, MimeMessage mail) throws MessagingException {
        List<Attachment> attachments = new ArrayList<>();
        String[] bodies = new String[2];
        try {
            collect(mail, bodies, attachments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> headers = Collections.list(mail.getAllHeaders()).stream().map(DemoMail::line).toList();
        return new DemoMail(number, to, mail.getSubject(), mail.getHeader("Date", null), headers, bodies[0], bodies[1], List.copyOf(attachments));
    }

    private static void collect(Part part, String[] bodies, List<Attachment> attachments) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int at = 0; at < parts.getCount(); at++) {
                collect(parts.getBodyPart(at), bodies, attachments);
            }
        } else if (part.getFileName() != null) {
            attachments.add(new Attachment(part.getFileName(), part.getContentType(), part.getInputStream().readAllBytes()));
        } else {
            bodies[part.isMimeType("text/html") ? 1 : 0] = String.valueOf(part.getContent());
        }
    }

    private static String line(Header header) {
        return header.getName() + ": " + header.getValue().replaceAll("\\s+", " ");
    }
}

package org.inspectionresponse.notification;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.document.Pages;
import org.inspectionresponse.input.Input;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.stereotype.Component;

/** Puts a notice into words, as text and as HTML, and into a calendar entry. */
@Component
class NoticeMail {

    private final Pages pages;
    private final Councils councils;
    private final PublicAddress address;

    NoticeMail(Pages pages, Councils councils, PublicAddress address) {
        this.pages = pages;
        this.councils = councils;
        this.address = address;
    }

    /**
     * @param reader sign-in name of whom it is written to
     * @param calendar as text/calendar; null for none
     */
    record Written(String reader, String text, String html, String calendar) {
    }

    /**
     * @param reader sign-in name of the notice's recipient, or of who stands in for them
     * @param names of both, by sign-in name
     */
    Written write(Notice notice, String reader, Map<String, String> names, Instant now) {
        Map<String, Object> values = new HashMap<>();
        values.put("notice", notice);
        values.put("subject", notice.subject());
        values.put("heading", notice.kind().heading());
        values.put("opening", notice.kind().opening());
        values.put("due", notice.due());
        values.put("name", name(reader, names));
        values.put("standsInFor", reader.equals(notice.recipient()) ? null : name(notice.recipient(), names));
        values.put("council", councils.require(notice.council()).name());
        values.put("link", address.link(notice.path()));
        return new Written(reader, pages.plainMail("notice", values), pages.mail("notice", values),
                notice.calendar() == null ? null : DueDay.entry(notice, address.link(notice.path()), now));
    }

    /** Names are typed in Admin; one that is no line of text is not worth losing the message for. */
    private static String name(String person, Map<String, String> names) {
        try {
            return Input.line("Name", names.getOrDefault(person, person), 200);
        } catch (Refusal unusual) {
            return person;
        }
    }
}

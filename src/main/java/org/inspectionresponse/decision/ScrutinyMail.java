package org.inspectionresponse.decision;

import static org.inspectionresponse.calendar.InWords.DAY;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.inspectionresponse.notification.Message;
import org.inspectionresponse.notification.Messages;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.people.Person;
import org.inspectionresponse.people.Role;
import org.springframework.stereotype.Component;

/** The notice in writing by which the chair of scrutiny is informed under the general exception (SI 2012/2089, regulation 10(1)(a)). */
@Component
class ScrutinyMail {

    private final Messages messages;
    private final Directory directory;

    ScrutinyMail(Messages messages, Directory directory) {
        this.messages = messages;
        this.directory = directory;
    }

    /** @return id of the stored message; empty where the office has no holder with an address */
    Optional<Long> store(KeyDecisionNotice notice, String decisionMaker) {
        List<String> to = directory.holders(notice.council(), Role.SCRUTINY).stream().map(Person::email).filter(Objects::nonNull).toList();
        return to.isEmpty() ? Optional.empty() : Optional.of(messages.store(new Message.Store(notice.council(), notice.caseReference(),
                "general-exception " + notice.report() + " " + notice.decisionMaker(), to,
                "Key decision under the general exception: " + notice.report(), text(notice, decisionMaker), List.of())).id());
    }

    private static String text(KeyDecisionNotice notice, String decisionMaker) {
        return """
                Notice under regulation 10 of SI 2012/2089.

                A key decision is to be made on this matter: %s
                Decision maker: %s
                Not before: %s

                28 clear days' notice is impracticable, because: %s
                """.formatted(notice.matter(), decisionMaker, DAY.format(notice.earliestOn()), notice.why());
    }

    /** Sends it, once. @return to whom */
    String send(KeyDecisionNotice notice) {
        return String.join(", ", messages.dispatch(notice.message()).recipients());
    }
}

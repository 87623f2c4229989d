package org.inspectionresponse.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inspectionresponse.input.Input;
import org.inspectionresponse.people.Covers;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.people.Person;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Mail in two steps: {@link #notify} or {@link #store} with what causes it, {@link #dispatch} in a job of its own. */
@Service
@Transactional
public class Messages {

    private final MessageRows rows;
    private final Attempts attempts;
    private final Post post;
    private final NoticeMail mail;
    private final Directory directory;
    private final Covers covers;
    private final MailSettings settings;
    private final Quiet quiet;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Messages(MessageRows rows, Attempts attempts, Post post, NoticeMail mail, Directory directory, Covers covers,
            MailSettings settings, Quiet quiet, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.attempts = attempts;
        this.post = post;
        this.mail = mail;
        this.directory = directory;
        this.covers = covers;
        this.settings = settings;
        this.quiet = quiet;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Tells one person, and whoever stands in for them today, each by a message of their own that is stored now and sent by a process of its
     * own. The same purpose for the same reader again does nothing.
     *
     * @return references of the messages that are new
     */
    public List<String> notify(Notice notice) {
        return notify(notice.council(), List.of(notice));
    }

    /**
     * The same to many readers of one council, with as many questions as to one.
     *
     * @return references of the messages that are new
     */
    public List<String> notify(String council, Collection<Notice> notices) {
        if (quiet.reigns() || notices.isEmpty()) {
            return List.of();
        }
        List<String> people = notices.stream().map(Notice::recipient).distinct().toList();
        Map<String, List<String>> deputies = covers.deputiesOf(people, council, LocalDate.now(clock));
        Map<String, Copy> copies = new LinkedHashMap<>();
        notices.forEach(notice -> copies.putIfAbsent(notice.purpose() + " to " + notice.recipient(), new Copy(notice, notice.recipient())));
        notices.forEach(notice -> deputies.getOrDefault(notice.recipient(), List.of())
                .forEach(deputy -> copies.putIfAbsent(notice.purpose() + " to " + deputy, new Copy(notice, deputy))));
        copies.keySet().removeAll(rows.purposes(copies.keySet()));
        Map<String, String> names = directory.names(copies.values().stream().flatMap(copy -> Stream.of(copy.reader(), copy.notice().recipient()))
                .collect(Collectors.toSet()));
        return copies.entrySet().stream().map(copy -> store(copy.getKey(), copy.getValue(), names)).toList();
    }

    /** What one reader gets of a notice. Who is told themselves, and stands in for a colleague as well, is told once. */
    private record Copy(Notice notice, String reader) {
    }

    private String store(String purpose, Copy copy, Map<String, String> names) {
        NoticeMail.Written written = mail.write(copy.notice(), copy.reader(), names, clock.instant());
        Message message = rows.save(new Message(copy.notice(), purpose, written, newMessageId(), clock.instant()));
        events.publishEvent(new Message.Stored(message.reference(), message.council()));
        return message.reference();
    }

    /** Stores a message that its own process sends. The same purpose again gives the message that is there, and changes nothing in it. */
    public Message store(Message.Store store) {
        return rows.findByPurpose(store.purpose()).orElseGet(() -> rows.save(new Message(store, newMessageId(), clock.instant())));
    }

    /**
     * Sends a stored message, once: a second call finds it sent and does nothing. The attempt is committed before the mail server is spoken
     * to, and its end after it, each for itself. Only if the machine stops, or the server falls silent, between the two may the reader have
     * the message twice; the row then counts an unclear attempt, and the Message-ID is the same.
     *
     * @return the message as sent
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Message dispatch(Long id) {
        Message message = require(() -> rows.findById(id));
        if (message.status() == Message.Status.SENT) {
            return message;
        }
        Message attempt = attempts.begin(id, to(message));
        if (attempt.status() == Message.Status.SENT) {
            return attempt;
        }
        try {
            post.send(attempt);
        } catch (MailFailed e) {
            attempts.failed(id, e);
            throw e;
        }
        return attempts.taken(id);
    }

    @Transactional(readOnly = true)
    public Message require(String reference) {
        return require(() -> rows.findById(Message.id(reference)));
    }

    /** Whether there is an address to send it to, so that trying again may help. */
    @Transactional(readOnly = true)
    public boolean addressed(String reference) {
        Message message = require(reference);
        return message.recipient() == null || address(message.recipient()).isPresent();
    }

    @Transactional(readOnly = true)
    public List<Message> ofCase(String council, String caseReference) {
        return rows.findByCouncilAndCaseReferenceOrderById(council, caseReference);
    }

    private List<String> to(Message message) {
        if (message.recipient() == null) {
            return message.recipients();
        }
        return List.of(address(message.recipient()).orElseThrow(() -> {
            NoAddress why = new NoAddress(message, directory.find(message.recipient()).map(Person::name).orElse("somebody unknown"));
            attempts.impossible(message.id(), why);
            return why;
        }));
    }

    private Optional<String> address(String person) {
        try {
            return directory.find(person).map(found -> Input.email("Address", found.email()));
        } catch (Refusal unusable) {
            return Optional.empty();
        }
    }

    private String newMessageId() {
        return "<" + UUID.randomUUID() + "@" + settings.domain() + ">";
    }

    private static Message require(Supplier<Optional<Message>> found) {
        return found.get().orElseThrow(() -> Refusal.absent("There is no such message."));
    }
}

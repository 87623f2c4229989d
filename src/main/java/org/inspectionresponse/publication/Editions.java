package org.inspectionresponse.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.inspectionresponse.council.References;
import org.inspectionresponse.document.Documents;
import org.inspectionresponse.document.StoredDocument;
import org.inspectionresponse.people.By;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Documents in two steps: {@link #order} with what causes it, {@link #make} in a job of its own. Who may have one is not asked here; but
 * for {@link Audience#PUBLIC} nothing is found that is a draft or has anything exempt in it.
 */
@Service
@Transactional
public class Editions {

    private final Orders orders;
    private final EditionRows editions;
    private final ObjectProvider<Maker> makers;
    private final Documents documents;
    private final References references;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Editions(Orders orders, EditionRows editions, ObjectProvider<Maker> makers, Documents documents, References references,
            ApplicationEventPublisher events, Clock clock) {
        this.orders = orders;
        this.editions = editions;
        this.makers = makers;
        this.documents = documents;
        this.references = references;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Orders the documents of a subject as it is now; its process makes them once this transaction has ended. The same state again is the
     * same order, and nothing is made again.
     *
     * @param subject its reference; the council's code for what is about the whole council
     * @param version number of its version; 0 where it has none
     * @param revision what tells one state of that version from another, such as the row's own version
     * @return the order, which may be done already
     */
    public Order order(Kind kind, String council, String subject, int version, long revision, By by) {
        return orders.findByKindAndCouncilAndSubjectAndVersionAndRevision(kind, council, subject, version, revision)
                .orElseGet(() -> place(kind, council, subject, version, revision, by));
    }

    /** Orders the documents of a subject in that state. */
    public Order order(State its, By by) {
        return order(its.kind(), its.council(), its.subject(), its.version(), its.revision(), by);
    }

    private Order place(Kind kind, String council, String subject, int version, long revision, By by) {
        String reference = references.next("DOC", council, LocalDate.now(clock));
        Order placed = orders.save(new Order(reference, kind, council, subject, version, revision, by, clock.instant()));
        events.publishEvent(new Order.Ordered(reference, council));
        return placed;
    }

    /** Makes what was ordered and keeps it, once: a second call finds it made and does nothing. */
    public void make(String reference) {
        Order order = orders.lock(reference).orElseThrow(() -> Refusal.absent("There is no such order."));
        if (order.doneAt() != null) {
            return;
        }
        maker(order.kind()).make(order).forEach(made -> editions.save(new Edition(order, made,
                documents.keep(order.council(), made.name(), made.mediaType(), made.bytes(), order.by()))));
        order.done(clock.instant());
    }

    /** Makes what was ordered of a subject and is not made yet: for a document that other documents are part of. */
    public void makeAwaited(Kind kind, String subject) {
        orders.findByKindAndSubjectAndDoneAtIsNullOrderById(kind, subject).forEach(order -> make(order.reference()));
    }

    private Maker maker(Kind kind) {
        return makers.stream().filter(maker -> maker.kind() == kind).findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody makes documents of the kind " + kind));
    }

    /** The newest for that audience; of one order what is exempt comes first for those who may read it. */
    @Transactional(readOnly = true)
    public Optional<Edition> find(Kind kind, String subject, Audience audience, String mediaType) {
        return best(editions.findByKindAndSubjectAndMediaTypeOrderByIdDesc(kind, subject, mediaType).stream(), audience);
    }

    /** The same of one version. */
    @Transactional(readOnly = true)
    public Optional<Edition> version(Kind kind, String subject, int version, Audience audience, String mediaType) {
        return best(editions.findByKindAndSubjectAndMediaTypeOrderByIdDesc(kind, subject, mediaType).stream()
                .filter(its -> its.version() == version), audience);
    }

    /** What was made of one order; none before it is done. */
    @Transactional(readOnly = true)
    public Optional<Edition> made(String order, Audience audience, String mediaType) {
        return best(editions.ofOrder(order).stream().filter(its -> its.mediaType().equals(mediaType)), audience);
    }

    /** What was made of a subject as it is in that state; none before it is done. */
    @Transactional(readOnly = true)
    public Optional<Edition> made(State its, Audience audience, String mediaType) {
        return orders.findByKindAndCouncilAndSubjectAndVersionAndRevision(its.kind(), its.council(), its.subject(), its.version(), its.revision())
                .flatMap(order -> made(order.reference(), audience, mediaType));
    }

    /** All that was ever made about a subject, oldest first: for those who may read everything about it. */
    @Transactional(readOnly = true)
    public List<Edition> of(String subject) {
        return editions.findBySubjectOrderById(subject);
    }

    /** The bytes, as they were made. */
    @Transactional(readOnly = true)
    public StoredDocument open(Edition edition) {
        return documents.require(edition.council(), edition.document());
    }

    private static Optional<Edition> best(Stream<Edition> all, Audience audience) {
        Comparator<Edition> newest = Comparator.comparing(Edition::order);
        return audience == Audience.PUBLIC
                ? all.filter(its -> its.audience() == Audience.PUBLIC && !its.draft()).max(newest)
                : all.max(newest.thenComparing(Edition::audience));
    }
}

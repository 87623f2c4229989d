package org.inspectionresponse.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.inspectionresponse.council.Meeting;
import org.inspectionresponse.council.MeetingCalendar;
import org.inspectionresponse.document.Format;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.report.ReportAccess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The documents of reports for whoever may have them: made when a report is published, and of a draft when somebody who works on it asks. */
@Service
@Transactional
public class ReportEditions {

    /** A version is published once, and no draft has this revision. */
    static final long PUBLISHED = 0;

    private final Editions editions;
    private final ReportAccess access;
    private final MeetingCalendar meetings;
    private final Directory directory;
    private final Clock clock;

    ReportEditions(Editions editions, ReportAccess access, MeetingCalendar meetings, Directory directory, Clock clock) {
        this.editions = editions;
        this.access = access;
        this.meetings = meetings;
        this.directory = directory;
        this.clock = clock;
    }

    /** Told in the transaction that publishes the report. */
    @EventListener
    void published(GovernanceReport.Published event) {
        editions.order(Kind.REPORT, event.council(), event.reference(), event.version(), PUBLISHED, By.product());
    }

    /**
     * A report as a document. Of what somebody may read, they get all; the public never causes anything to be made.
     *
     * @param number of the version; null for the newest
     * @param person sign-in name of who asks; null for the public
     * @return empty while it is being made. Refused as absent where they may not have it, or there is none for them
     */
    public Optional<Edition> request(String reference, Integer number, Format format, String person) {
        GovernanceReport report = access.require(reference, person);
        ReportAccess.Reader reader = access.reader(person, report.council());
        int version = number == null ? report.current().number() : report.version(number).number();
        Audience audience = reader.mayReadExempt(report) ? Audience.RESTRICTED : Audience.PUBLIC;
        boolean open = ReportMaker.isOpen(report, version, LocalDate.now(clock));
        Optional<Edition> published = open ? published(reference, version, audience, format) : Optional.empty();
        if (published.isPresent()) {
            return published;
        }
        if (!reader.mayReadWorkings(report)) {
            throw Refusal.absent("There is no such document.");
        }
        Order order = editions.order(Kind.REPORT, report.council(), reference, version, open ? PUBLISHED : revision(report, version),
                by(person, report.council()));
        return editions.made(order.reference(), audience, format.mediaType());
    }

    /** The formats in which a person finds the report. @param person sign-in name; null for the public */
    @Transactional(readOnly = true)
    public List<Format> formats(String reference, int version, String person) {
        GovernanceReport report = access.require(reference, person);
        ReportAccess.Reader reader = access.reader(person, report.council());
        Audience audience = reader.mayReadExempt(report) ? Audience.RESTRICTED : Audience.PUBLIC;
        boolean open = ReportMaker.isOpen(report, version, LocalDate.now(clock));
        return Stream.of(Format.PDF, Format.DOCX, Format.HTML).filter(format -> reader.mayReadWorkings(report)
                || open && published(reference, version, audience, format).isPresent()).toList();
    }

    /** Whoever may read the workings of a report holds a role in its council. */
    private By by(String person, String council) {
        return new By(person, directory.rolesOf(person, council).stream().min(Comparator.naturalOrder()).orElseThrow());
    }

    private Optional<Edition> published(String reference, int version, Audience audience, Format format) {
        return editions.version(Kind.REPORT, reference, version, audience, format.mediaType()).filter(its -> !its.draft());
    }

    /** Of one version the row, its comments and its meeting change and never go back, so no two states have the same. */
    private long revision(GovernanceReport report, int version) {
        long meeting = Optional.ofNullable(report.version(version).content().meeting()).map(chosen -> meetings.require(report.council(), chosen))
                .map(Meeting::version).orElse(0L);
        return 1 + report.version() + report.version(version).comments().size() + meeting;
    }
}

package org.inspectionresponse.exchange;

import static org.inspectionresponse.calendar.InWords.DAY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inspectionresponse.council.Council;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.document.Documents;
import org.inspectionresponse.document.StoredDocument;
import org.inspectionresponse.input.Input;
import org.inspectionresponse.inspection.InspectionDesk;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.record.Act;
import org.inspectionresponse.record.Register;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What Ofsted has published about a council, taken over from a list of results by the council's URN, so that a case does not start empty. */
@Service
@Transactional
public class OfstedResults {

    private final PublishedOutcomes outcomes;
    private final Councils councils;
    private final InspectionDesk cases;
    private final Documents documents;
    private final Directory directory;
    private final Register register;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OfstedResults(PublishedOutcomes outcomes, Councils councils, InspectionDesk cases, Documents documents, Directory directory, Register register,
            ApplicationEventPublisher events, Clock clock) {
        this.outcomes = outcomes;
        this.councils = councils;
        this.cases = cases;
        this.documents = documents;
        this.directory = directory;
        this.register = register;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Somebody opens a case about a published outcome.
     *
     * @param title as the case is to be called
     */
    public record CaseWanted(PublishedOutcome outcome, String title, By by) {
    }

    /** @param refused a sentence for each line about the council that could not be read */
    public record Imported(String name, int added, int corrected, int known, List<String> refused) {
    }

    /**
     * Takes over what a list says about one council; improvement officers and administrators may. What is known already is corrected where the
     * list says it otherwise now. The file is kept.
     *
     * @param name of the file, ending in .csv
     */
    public Imported take(String council, String name, byte[] bytes, By by) {
        requireOfficer(council, by);
        String called = Input.line("The file's name", name, 150);
        if (!called.toLowerCase().endsWith(".csv")) {
            throw Refusal.unsupported("Only CSV files (.csv) can be imported.");
        }
        List<ExportedOutcome.Read> lines = ExportedOutcome.read(bytes, urn(councils.require(council)));
        if (lines.isEmpty()) {
            throw Refusal.because("The file has no line with the council's number, %s.".formatted(urn(councils.require(council))));
        }
        Imported imported = each(council, called, lines, by);
        StoredDocument file = documents.keep(council, called, "text/plain", bytes, by);
        register.enter(Act.on(council, null, file.key(), null, "Import published outcomes").because("%s: %d new, %d corrected, %d refused. SHA-256 %s"
                .formatted(called, imported.added(), imported.corrected(), imported.refused().size(), file.sha256())), by);
        return imported;
    }

    private Imported each(String council, String name, List<ExportedOutcome.Read> lines, By by) {
        int added = 0;
        int corrected = 0;
        int known = 0;
        List<String> refused = new ArrayList<>();
        for (ExportedOutcome.Read line : lines) {
            if (line.outcome() == null) {
                refused.add("Line " + line.line() + ": " + line.refusal());
                continue;
            }
            Optional<PublishedOutcome> before = outcomes.findByCouncilAndPublishedOn(council, line.outcome().publishedOn());
            if (before.filter(its -> its.says(line.outcome())).isPresent()) {
                known++;
            } else {
                PublishedOutcome outcome = before.orElseGet(() -> new PublishedOutcome(council, line.outcome()));
                outcome.say(line.outcome(), by.person(), clock.instant());
                outcomes.save(outcome);
                added += before.isPresent() ? 0 : 1;
                corrected += before.isPresent() ? 1 : 0;
            }
        }
        return new Imported(name, added, corrected, known, refused);
    }

    /** What is known of a council's inspections, the last published first. */
    @Transactional(readOnly = true)
    public List<PublishedOutcome> of(String council) {
        return outcomes.findByCouncilOrderByPublishedOnDesc(council);
    }

    /** What Ofsted published about the inspection that began on that day. */
    @Transactional(readOnly = true)
    public Optional<PublishedOutcome> of(String council, LocalDate firstDayOnSite) {
        return outcomes.findFirstByCouncilAndOnSiteFrom(council, firstDayOnSite);
    }

    /** The last outcome published before that day. */
    @Transactional(readOnly = true)
    public Optional<PublishedOutcome> before(String council, LocalDate day) {
        return of(council).stream().filter(its -> its.publishedOn().isBefore(day)).findFirst();
    }

    /**
     * Opens a case about a published outcome, with its kind, days and title; its judgements are there when the outcome is recorded. Improvement
     * officers may. Refuses one whose days on site are unknown, and a second case about the same inspection.
     *
     * @param publishedOn the day Ofsted published it
     * @return reference of the case
     */
    public String openCase(String council, LocalDate publishedOn, By by) {
        if (by.role() != Role.IMPROVEMENT_OFFICERS || !directory.holds(by.person(), council, Role.IMPROVEMENT_OFFICERS)) {
            throw Refusal.forbidden("Cases are opened by improvement officers.");
        }
        PublishedOutcome outcome = outcomes.findByCouncilAndPublishedOn(council, publishedOn).orElseThrow(() -> Refusal.absent("There is no such outcome."));
        if (!outcome.enoughForACase()) {
            throw Refusal.because("The list does not say what kind of inspection it was and when. Open the case in Tasklist.");
        }
        String title = "Inspection of children’s services, " + DAY.format(outcome.onSiteFrom());
        events.publishEvent(new CaseWanted(outcome, title, by));
        return cases.of(council).stream().filter(its -> its.dates().onSiteFrom().equals(outcome.onSiteFrom()) && its.title().equals(title))
                .reduce((first, last) -> last).orElseThrow().reference();
    }

    private void requireOfficer(String council, By by) {
        if (!directory.holds(by.person(), council, Role.IMPROVEMENT_OFFICERS) && !directory.administers(by.person())) {
            throw Refusal.forbidden("Published outcomes are imported by improvement officers and administrators.");
        }
    }

    private static String urn(Council council) {
        return Optional.ofNullable(council.urn()).orElseThrow(() -> Refusal.conflict("The number Ofsted has for the council is not configured yet (urn)."));
    }
}

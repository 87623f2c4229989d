package org.inspectionresponse.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inspectionresponse.document.Documents;
import org.inspectionresponse.document.StoredDocument;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.publication.PaperState.Kind;
import org.inspectionresponse.publication.PaperState.Note;
import org.inspectionresponse.record.Act;
import org.inspectionresponse.record.Register;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.report.Appendix;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.report.ReportAccess;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Papers that follow, are added, withdrawn or corrected beside the agenda. Democratic services record it; whoever may read the report reads it. */
@Service
@Transactional
public class PaperStates {

    private final PaperStateRows rows;
    private final Drafting drafting;
    private final ReportAccess access;
    private final Documents documents;
    private final Register register;
    private final Clock clock;

    PaperStates(PaperStateRows rows, Drafting drafting, ReportAccess access, Documents documents, Register register, Clock clock) {
        this.rows = rows;
        this.drafting = drafting;
        this.access = access;
        this.documents = documents;
        this.register = register;
        this.clock = clock;
    }

    /**
     * Records what became of a paper, as of today. Refuses a supplement, a withdrawal or a correction of a report that is not published, a
     * supplement without its file, and a paper that is to follow without the day it is expected on.
     */
    public void note(String reference, Note note, By by) {
        GovernanceReport report = drafting.require(reference);
        if (by.role() != Role.DEMOCRATIC_SERVICES) {
            throw Refusal.forbidden("What becomes of papers is recorded by democratic services.");
        }
        check(report, note);
        StoredDocument file = note.file() == null ? null : documents.store(report.council(), note.file().name(), note.file().bytes(), by);
        boolean exempt = note.appendix() != null && appendix(report, note.appendix()).exempt();
        PaperState state = new PaperState(report.council(), reference, of(reference).size() + 1, name(report, note), exempt, note,
                file == null ? null : file.key(), file == null ? null : file.name(), today());
        state.by(by.person(), clock.instant());
        rows.save(state);
        register.enter(Act.on(report.council(), report.caseReference(), reference, (long) report.current().number(), "Paper: " + note.kind().label())
                .because(state.paper() + ". " + note.reason()), by);
    }

    private void check(GovernanceReport report, Note note) {
        boolean follows = note.kind() == Kind.TO_FOLLOW;
        boolean published = report.publishedOn() != null && !report.publishedOn().isAfter(today());
        if (!follows && !published) {
            throw Refusal.conflict("The report is not published, so its author changes its papers in a task.");
        }
        if (follows && note.expectedOn() == null || !follows && note.expectedOn() != null) {
            throw Refusal.because(follows ? "Say on which day the paper is expected." : "Only a paper that is to follow has a day it is expected on. Leave it empty.");
        }
        if (follows && note.expectedOn().isBefore(today())) {
            throw Refusal.because("The day the paper is expected on must be today or later.");
        }
        checkFile(note);
        checkAppendix(report, note);
    }

    private static void checkFile(Note note) {
        if (note.kind() == Kind.SUPPLEMENT && note.file() == null) {
            throw Refusal.because("Choose the file of the supplement.");
        }
        boolean takesFile = note.kind() == Kind.SUPPLEMENT || note.kind() == Kind.CORRECTED && note.appendix() != null;
        if (note.file() != null && !takesFile) {
            throw Refusal.because("Only a supplement and an appendix that is corrected have a file. Take the file away.");
        }
    }

    private void checkAppendix(GovernanceReport report, Note note) {
        if (note.kind() == Kind.WITHDRAWN && note.appendix() == null) {
            throw Refusal.because("Choose the appendix that is withdrawn. The report itself is withdrawn on its own page.");
        }
        if (note.appendix() != null) {
            appendix(report, note.appendix());
            if (withdrawn(of(report.reference()), note.appendix())) {
                throw Refusal.conflict("That appendix was withdrawn already.");
            }
        }
        if (note.kind() == Kind.SUPPLEMENT && note.appendix() != null) {
            throw Refusal.because("A supplement is a paper of its own. To replace an appendix, correct it.");
        }
        if (note.appendix() == null && note.paper() == null) {
            throw Refusal.because("Say which paper it is.");
        }
    }

    private static String name(GovernanceReport report, Note note) {
        if (note.appendix() == null) {
            return note.paper();
        }
        String title = appendix(report, note.appendix()).title();
        return title.matches("(?i)appendix\\b.*") ? title : "Appendix " + note.appendix() + ": " + title;
    }

    private static Appendix appendix(GovernanceReport report, int number) {
        List<Appendix> all = report.current().content().appendices();
        if (number < 1 || number > all.size()) {
            throw Refusal.because("Choose one of the report's appendices.");
        }
        return all.get(number - 1);
    }

    /** All that became of a report's papers, oldest first: for whoever may read what is exempt in it. */
    @Transactional(readOnly = true)
    public List<PaperState> of(String report) {
        return rows.findByReportOrderByNumber(report);
    }

    /**
     * Those that still say something: a paper that was to follow no longer does once a supplement of its name is there.
     *
     * @param exempt whether it is for somebody who may read what is exempt; everybody else learns nothing of an exempt appendix
     */
    @Transactional(readOnly = true)
    public List<PaperState> standing(String report, boolean exempt) {
        return standing(of(report).stream().filter(state -> exempt || !state.exempt()).toList());
    }

    /** The same for some reports of a council, by report. */
    @Transactional(readOnly = true)
    public Map<String, List<PaperState>> standing(String council, Collection<String> reports, boolean exempt) {
        return reports.isEmpty() ? Map.of() : rows.findByCouncilAndReportInOrderByReportAscNumberAsc(council, reports).stream()
                .filter(state -> exempt || !state.exempt()).collect(Collectors.groupingBy(PaperState::report, Collectors.collectingAndThen(Collectors.toList(), PaperStates::standing)));
    }

    private static List<PaperState> standing(List<PaperState> all) {
        return all.stream().filter(state -> state.kind() != Kind.TO_FOLLOW || all.stream().noneMatch(other -> other.kind() == Kind.SUPPLEMENT
                && other.number() > state.number() && other.paper().equalsIgnoreCase(state.paper()))).toList();
    }

    /** Numbers of the appendices that the public has no longer. */
    @Transactional(readOnly = true)
    public boolean withdrawn(String report, int appendix) {
        return withdrawn(of(report), appendix);
    }

    private static boolean withdrawn(List<PaperState> all, int appendix) {
        return all.stream().anyMatch(state -> state.kind() == Kind.WITHDRAWN && state.concerns(appendix));
    }

    /** Key of an appendix as it was last corrected; empty while it stands as it was first. */
    @Transactional(readOnly = true)
    public Optional<String> corrected(String report, int appendix) {
        return of(report).stream().filter(state -> state.kind() == Kind.CORRECTED && state.concerns(appendix) && state.document() != null)
                .reduce((first, last) -> last).map(PaperState::document);
    }

    /** A supplement, for whoever may read its report. @param number of the state. Refused as absent where there is none for that person */
    @Transactional(readOnly = true)
    public StoredDocument supplement(String reference, int number, String person) {
        GovernanceReport report = access.require(reference, person);
        return of(reference).stream().filter(state -> state.number() == number && state.kind() == Kind.SUPPLEMENT).findFirst()
                .map(state -> documents.require(report.council(), state.document())).orElseThrow(() -> Refusal.absent("There is no such paper."));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

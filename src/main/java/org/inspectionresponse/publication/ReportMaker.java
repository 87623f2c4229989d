package org.inspectionresponse.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inspectionresponse.calendar.InWords;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.document.Format;
import org.inspectionresponse.document.Typesetter;
import org.inspectionresponse.report.CommentKind;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.report.ReportVersion;
import org.springframework.stereotype.Component;

/** Makes the documents of one version of a report: a draft with how far it has come, or as it was published. */
@Component
class ReportMaker implements Maker {

    private final Drafting drafting;
    private final Papers papers;
    private final Councils councils;
    private final Typesetter typesetter;
    private final Clock clock;

    ReportMaker(Drafting drafting, Papers papers, Councils councils, Typesetter typesetter, Clock clock) {
        this.drafting = drafting;
        this.papers = papers;
        this.councils = councils;
        this.typesetter = typesetter;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.REPORT;
    }

    /** For the public nothing is made of a report whose whole text is exempt. */
    @Override
    public List<Made> make(Order order) {
        GovernanceReport report = drafting.require(order.subject());
        ReportVersion version = report.version(order.version());
        List<Audience> audiences = new ArrayList<>();
        if (!version.content().textExempt()) {
            audiences.add(Audience.PUBLIC);
        }
        if (version.content().exempt()) {
            audiences.add(Audience.RESTRICTED);
        }
        return audiences.stream().flatMap(audience -> make(report, version, audience)).toList();
    }

    private Stream<Made> make(GovernanceReport report, ReportVersion version, Audience audience) {
        boolean draft = !isOpen(report, version.number(), LocalDate.now(clock));
        ReportView its = papers.forDocument(report, version.number(), audience);
        String html = typesetter.html("report", values(report, version, its, audience, draft));
        String name = its.reference() + (draft ? "-draft-" + version.number() : "") + (audience == Audience.RESTRICTED ? "-restricted" : "");
        return Stream.of(Format.values()).map(format -> new Made(audience, draft, name + "." + format.extension(), format.mediaType(),
                typesetter.set(html, format)));
    }

    /** Only its last version was ever published, and that once the day of its publication has come. */
    static boolean isOpen(GovernanceReport report, int version, LocalDate today) {
        return version == report.current().number() && report.publishedOn() != null && !report.publishedOn().isAfter(today);
    }

    private Map<String, Object> values(GovernanceReport report, ReportVersion version, ReportView its, Audience audience, boolean draft) {
        Map<String, Object> values = new HashMap<>();
        values.put("its", its);
        values.put("council", councils.require(report.council()).name());
        values.put("stamp", draft ? "Draft" : null);
        values.put("notes", notes(report, version, its, audience, draft));
        values.put("made", clock.instant());
        return values;
    }

    private static List<String> notes(GovernanceReport report, ReportVersion version, ReportView its, Audience audience, boolean draft) {
        List<String> notes = new ArrayList<>();
        if (draft) {
            notes.add(version.number() == 0 ? "No version submitted yet"
                    : "Version %d of %s. %s".formatted(version.number(), InWords.DAY.format(version.submittedOn()), comments(report, version)));
        }
        if (audience == Audience.RESTRICTED) {
            notes.add("Not for publication: exempt information (Local Government Act 1972, Schedule 12A, " + its.exemptBy() + ")");
        }
        return notes;
    }

    private static String comments(GovernanceReport report, ReportVersion version) {
        if (version.required().isEmpty()) {
            return "Not sent for comments yet";
        }
        if (version.changeRequested()) {
            return "A comment asks for a change";
        }
        return version.missing().isEmpty() ? "All %d comments given".formatted(report.comments(version.number()).size())
                : "Comments awaited: " + version.missing().stream().map(CommentKind::label).collect(Collectors.joining("; "));
    }
}

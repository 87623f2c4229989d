package org.inspectionresponse.process;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inspectionresponse.document.RichText;
import org.inspectionresponse.exchange.OfstedResults;
import org.inspectionresponse.exchange.PublishedOutcome;
import org.inspectionresponse.input.Fields;
import org.inspectionresponse.inspection.Area;
import org.inspectionresponse.inspection.Finding;
import org.inspectionresponse.inspection.Grade;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.inspection.Judgement;
import org.inspectionresponse.inspection.Narrative;
import org.inspectionresponse.inspection.PreviousInspection;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.proposal.Shown;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.stereotype.Component;

/** The form {@code record-outcome.html}: what it starts from, and what its content says. */
@Component
class OutcomeForm {

    private static final int MOST_IN_TEXT = 10_000;

    private final Directory directory;
    private final OfstedResults results;

    OutcomeForm(Directory directory, OfstedResults results) {
        this.directory = directory;
        this.results = results;
    }

    /** Starts with a row for each area that is judged, so that none is forgotten, and with what Ofsted has published where that was imported. */
    Shown show(Inspection inspection) {
        List<Area> areas = inspection.kind().graded() ? inspection.framework().areas() : List.of();
        Optional<PublishedOutcome> published = results.of(inspection.council(), inspection.dates().onSiteFrom());
        Map<String, Object> start = new HashMap<>();
        start.put("judgements", areas.stream().map(area -> Map.of("area", area.name(), "grade", published.flatMap(its -> its.grade(area)).map(Grade::name)
                .orElse(""))).toList());
        published.ifPresent(its -> start.put("urn", its.urn()));
        results.before(inspection.council(), inspection.dates().onSiteFrom()).ifPresent(its -> {
            start.put("previousYear", String.valueOf(Optional.ofNullable(its.onSiteFrom()).orElse(its.publishedOn()).getYear()));
            start.put("previousResult", its.result());
        });
        return new Shown(start, new Facts(CaseFacts.of(inspection, Optional.empty()), inspection, areas, directory), inspection.outcomeVersion());
    }

    Inspection.RecordOutcome command(Fields form) {
        return new Inspection.RecordOutcome(form.lineIfAny("urn", "Ofsted's number", 20).orElse(null), narrative(form), previous(form),
                form.ticked("statementRequired"), form.rows("judgements", "Judgement", 6).stream().map(OutcomeForm::judgement).toList(),
                form.rows("findings", "Finding", 60).stream().map(OutcomeForm::finding).toList(),
                form.rows("included", "Other inspection", 10).stream().map(row -> row.line("name", "Name", 120)).toList());
    }

    private static Narrative narrative(Fields form) {
        String scope = rich(form, "scope", "Scope");
        if (scope == null) {
            throw Refusal.because("Scope is missing. Fill it in.");
        }
        return new Narrative(scope, rich(form, "methodology", "How inspectors worked"), rich(form, "strengths", "Strengths"),
                rich(form, "conclusions", "Conclusions to quote"));
    }

    private static String rich(Fields form, String field, String label) {
        String cleaned = RichText.clean(label, form.raw(field), MOST_IN_TEXT);
        return cleaned.isEmpty() ? null : cleaned;
    }

    private static PreviousInspection previous(Fields form) {
        return new PreviousInspection(form.numberIfAny("previousYear", "Year of the inspection before", 1990, 2199).orElse(null),
                form.lineIfAny("previousResult", "Result of the inspection before", 500).orElse(null));
    }

    private static Judgement judgement(Fields row) {
        return new Judgement(row.choice("area", "Area", Area.class), row.choice("grade", "Grade", Grade.class));
    }

    private static Finding.Row finding(Fields row) {
        return new Finding.Row(row.choice("kind", "Kind", Finding.Kind.class), row.text("text", "What must improve", 2000),
                row.lineIfAny("heading", "Short heading", 120).orElse(null), row.line("leadOfficer", "Lead officer", 64), row.lineIfAny("frameworkOutcome", "Outcome of the National Framework", 120)
                        .orElse(null));
    }

    /** An answer that is offered. */
    record Option(String value, String label) {
    }

    /**
     * @param ungraded whether Ofsted gives no grades after such a visit
     * @param joint whether the letter may ask for a written statement of action
     */
    record Facts(@JsonUnwrapped CaseFacts inspection, List<Option> areas, List<Option> leadOfficers,
            boolean ungraded, boolean joint) {

        Facts(CaseFacts facts, Inspection inspection, List<Area> areas, Directory directory) {
            this(facts, areas.stream().map(area -> new Option(area.name(), area.label())).toList(),
                    directory.holders(inspection.council(), Role.LEAD_OFFICERS).stream()
                            .map(person -> new Option(person.id(), person.name())).toList(),
                    areas.isEmpty(), inspection.kind() == Inspection.Kind.JTAI);
        }
    }
}

package org.inspectionresponse.publication;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.inspectionresponse.council.Body;
import org.inspectionresponse.council.MeetingCalendar;
import org.inspectionresponse.decision.Decision;
import org.inspectionresponse.decision.DecisionItem;
import org.inspectionresponse.decision.ForwardPlan;
import org.inspectionresponse.publication.DecisionRecords.Taken;
import org.inspectionresponse.report.Content;
import org.inspectionresponse.report.KeyDecision;
import org.springframework.stereotype.Component;

/** Puts the record of a decision together; what the public may not have is left out of theirs. */
@Component
class DecisionTexts {

    private final ForwardPlan forwardPlan;
    private final MeetingCalendar meetings;
    private final Written written;

    DecisionTexts(ForwardPlan forwardPlan, MeetingCalendar meetings, Written written) {
        this.forwardPlan = forwardPlan;
        this.meetings = meetings;
        this.written = written;
    }

    DecisionRecord of(Taken its, Audience audience) {
        return new DecisionRecord(cover(its, audience), particulars(its), resolved(its.decision()), passages(its.decision()), its.decision().minutes(),
                papers(its, audience));
    }

    private Cover cover(Taken its, Audience audience) {
        boolean executive = its.ofTheExecutive();
        String title = (executive ? "Record of decision: " : "Decision: ") + its.report().title();
        return new Cover(title, "What the " + its.body().name() + " decided on " + written.day(its.decision().decidedOn()) + ", and why.",
                its.council().name(), its.reference().toString(), its.isOpen() ? null : "Draft: this record is not published", Exempt.notes(audience, its.content()),
                written.day(its.decision().publishedAt() == null ? its.decision().decidedOn() : written.dayOf(its.decision().publishedAt())));
    }

    private List<Particular> particulars(Taken its) {
        Decision decision = its.decision();
        KeyDecision key = its.report().version(decision.reportVersion()).keyDecision().orElse(null);
        return Particular.of(
                "Reference", its.reference().toString(),
                "Decided by", its.body().name() + ", " + how(its.body().kind()),
                "Date of the decision", written.full(decision.decidedOn()),
                "Meeting", decision.meeting() == null ? null : meeting(its),
                "Report", its.reference().report() + ", version " + decision.reportVersion(),
                "Key decision", !its.ofTheExecutive() || key == null ? null : key.key() ? "Yes. " + key.because() : "No. " + key.because(),
                "Notice of the key decision", key == null || !key.key() ? null : notice(its),
                "Outcome", decision.outcome().label(),
                "Decided again after a call-in", decision.reconsideration() ? "Yes" : null,
                "Record published", decision.publishedAt() == null ? null : written.moment(decision.publishedAt()),
                "May be called in until", its.callIn() == null ? null : written.second(its.callIn().closesAt()),
                "Referred back by a call-in", decision.referredBackOn() == null ? null : written.full(decision.referredBackOn()),
                "In effect from", decision.inEffectOn() == null ? null : written.full(decision.inEffectOn()));
    }

    private static String how(Body.Kind kind) {
        return switch (kind) {
            case EXECUTIVE -> "at a meeting (SI 2012/2089, regulation 12)";
            case MEMBER -> "as one member of the executive (SI 2012/2089, regulation 13)";
            case OFFICER -> "as an officer (SI 2012/2089, regulation 13)";
            case COMMITTEE, COUNCIL -> "at a meeting (Local Government Act 1972, section 100C)";
        };
    }

    private String meeting(Taken its) {
        return meetings.of(its.council().code()).stream().filter(one -> one.reference().equals(its.decision().meeting())).findFirst()
                .map(one -> Stream.of(written.full(one.heldOn()), written.time(one.startsAt()), one.place())
                        .filter(part -> part != null && !part.isEmpty()).reduce((first, second) -> first + ", " + second).orElseThrow())
                .orElse(its.decision().meeting());
    }

    private String notice(Taken its) {
        return forwardPlan.standing(its.reference().report())
                .map(notice -> notice.route().label() + " (" + notice.route().law() + "), published on " + written.day(notice.publishedOn())
                        + (notice.why() == null ? "" : ". " + notice.why()))
                .orElse(null);
    }

    private static List<DecisionRecord.Resolved> resolved(Decision decision) {
        return decision.items().stream().map(item -> new DecisionRecord.Resolved(item.number(), item.outcome().label(), text(item))).toList();
    }

    static String text(DecisionItem item) {
        return item.amended() == null ? item.recommendation() : item.amended();
    }

    /** Regulation 12(2) asks for reasons, alternatives, interests and dispensations. */
    private static List<Passage> passages(Decision decision) {
        return Stream.of(Passage.of("Reasons for the decision", decision.reasons()),
                Passage.of("Alternative options considered and rejected", decision.alternatives()),
                Passage.of("Interests declared", decision.interests() == null ? "None." : decision.interests()),
                Passage.of("Dispensations granted", decision.dispensations()), Passage.of("Present", decision.attendance()),
                Passage.of("Vote", decision.vote())).filter(passage -> !passage.isEmpty()).toList();
    }

    private static List<String> papers(Taken its, Audience audience) {
        Content content = its.content();
        Stream<String> report = Stream.of(its.report().title() + " (report " + its.reference().report() + ")");
        Stream<String> appendices = content.appendices().stream().filter(appendix -> audience == Audience.RESTRICTED || !appendix.exempt())
                .map(appendix -> appendix.title() + (appendix.exempt() ? " (exempt appendix)" : " (appendix)"));
        Stream<String> papers = content.papers().stream().map(paper -> paper.title() + " (" + paper.kind().label().toLowerCase(Locale.UK) + ")");
        return Stream.of(report, appendices, papers).flatMap(some -> some).toList();
    }
}

package org.inspectionresponse.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.inspectionresponse.callin.CallIn;
import org.inspectionresponse.decision.KeyDecisionNotice;
import org.inspectionresponse.decision.Urgency;
import org.inspectionresponse.decision.UrgencyAnswer;
import org.inspectionresponse.people.Role;

/**
 * What the law and the council's rules put around a decision of the executive.
 *
 * @param notice of the key decision; null where none was given, or for a reader who may not know that one is asked for
 * @param urgencies what was asked about urgency, for those who work on the report; oldest first
 * @param callIns of the decisions on it, oldest first
 */
public record ExecutivePath(NoticePart notice, List<UrgencyPart> urgencies, List<CallInPart> callIns) {

    /** A report to a committee has none of this. */
    static final ExecutivePath NONE = new ExecutivePath(null, List.of(), List.of());

    /** @param route null while it is only asked for, as is all that follows but the status */
    public record NoticePart(KeyDecisionNotice.Status status, KeyDecisionNotice.Route route, String routeLabel, LocalDate publishedOn,
            String matter, LocalDate decisionFrom, LocalDate decisionBy, String documents, String address, String requests, String why,
            LocalDate earliestOn, String arithmetic) {

        static NoticePart of(KeyDecisionNotice its) {
            return new NoticePart(its.status(), its.route(), its.route() == null ? null : its.route().label(), its.publishedOn(), its.matter(),
                    its.decisionFrom(), its.decisionBy(), its.documents(), its.address(), its.requests(), its.why(), its.earliestOn(),
                    its.arithmetic());
        }
    }

    /** @param officeAsked label of the office whose turn it is; null once all is answered */
    public record UrgencyPart(String reference, Urgency.Purpose purpose, String purposeLabel, Urgency.Status status, String why, String officeAsked,
            List<AnswerPart> answers) {

        static UrgencyPart of(Urgency its, Map<String, String> names) {
            return new UrgencyPart(its.reference(), its.purpose(), its.purpose().label(), its.status(), its.why(),
                    its.status() == Urgency.Status.ASKED ? its.office().label() : null,
                    its.answers().stream().map(answer -> AnswerPart.of(answer, names)).toList());
        }
    }

    /** @param personName null for somebody who has left */
    public record AnswerPart(Role office, String officeLabel, UrgencyAnswer.Answer answer, String answerLabel, String person, String personName,
            String reasons, Instant at) {

        static AnswerPart of(UrgencyAnswer its, Map<String, String> names) {
            return new AnswerPart(its.office(), its.office().label(), its.answer(), its.answer().label(), its.person(), names.get(its.person()),
                    its.reasons(), its.at());
        }
    }

    /** @param outcome null while it goes on @param takesEffectOn null while it goes on, and where the decision was referred back */
    public record CallInPart(String reference, CallIn.Status status, Instant publishedAt, Instant closesAt, Instant effectAt,
            CallIn.Outcome outcome, String outcomeLabel, LocalDate takesEffectOn) {

        static CallInPart of(CallIn its) {
            return new CallInPart(its.reference(), its.status(), its.publishedAt(), its.closesAt(), its.effectAt(), its.outcome().orElse(null),
                    its.outcome().map(CallIn.Outcome::label).orElse(null), its.takesEffectOn().orElse(null));
        }
    }
}

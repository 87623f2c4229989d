package org.inspectionresponse.publication;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inspectionresponse.callin.CallIn;
import org.inspectionresponse.callin.CallIns;
import org.inspectionresponse.council.Arrangements;
import org.inspectionresponse.council.Body;
import org.inspectionresponse.council.Council;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.decision.Deciding;
import org.inspectionresponse.decision.Decision;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.report.Content;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.report.ReportAccess;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The records of decisions: who may read which, and their files. */
@Service
@Transactional(readOnly = true)
public class DecisionRecords implements Maker {

    private final Deciding deciding;
    private final Drafting drafting;
    private final Councils councils;
    private final CallIns callIns;
    private final ReportAccess access;
    private final DecisionTexts texts;
    private final Press press;

    DecisionRecords(Deciding deciding, Drafting drafting, Councils councils, CallIns callIns, ReportAccess access, DecisionTexts texts,
            Press press) {
        this.deciding = deciding;
        this.drafting = drafting;
        this.councils = councils;
        this.callIns = callIns;
        this.access = access;
        this.texts = texts;
        this.press = press;
    }

    /** A decision with what it was taken on. @param callIn null as long as it was not opened, and where there is none */
    record Taken(DecisionReference reference, Decision decision, GovernanceReport report, Council council, Body body, CallIn callIn) {

        /** As the report read when it was decided on. */
        Content content() {
            return report.version(decision.reportVersion()).content();
        }

        boolean ofTheExecutive() {
            return body.arrangements() == Arrangements.EXECUTIVE;
        }

        /** A record of the executive is open once it is published; what a committee decided is from then on. */
        boolean isOpen() {
            return decision.publishedAt() != null || !ofTheExecutive();
        }

        /**
         * It is recorded, published, can be called in until a moment that bank holidays may move, and is then in effect or referred back: each
         * shows in its record.
         */
        State state() {
            long reached = (decision.publishedAt() == null ? 0 : 1) + (decision.inEffectOn() == null ? 0 : 2) + (decision.referredBackOn() == null ? 0 : 4);
            long closes = callIn == null ? 0 : callIn.closesAt().getEpochSecond();
            return new State(Kind.DECISION, council.code(), reference.toString(), decision.reportVersion(), closes * 8 + reached);
        }
    }

    @Override
    public Kind kind() {
        return Kind.DECISION;
    }

    @Override
    public List<Made> make(Order order) {
        Taken its = require(order.subject());
        return audiences(its).flatMap(audience -> press.print(texts.of(its, audience), audience, !its.isOpen(), its.reference().toString(), order.orderedAt())
                .stream()).toList();
    }

    /** For the public nothing is made of a decision on a report whose whole text is exempt. */
    private static Stream<Audience> audiences(Taken its) {
        return Stream.of(Audience.values())
                .filter(audience -> audience == Audience.PUBLIC ? !its.content().textExempt() : its.content().exempt());
    }

    /** @param person sign-in name; null for the public. Refused as absent where they may not read it */
    public Reading read(String reference, String person) {
        Taken its = require(reference);
        ReportAccess.Reader reader = access.reader(person, its.council().code());
        boolean inside = reader.mayReadWorkings(its.report());
        if (!inside && !(its.isOpen() && reader.mayRead(its.report()))) {
            throw absent();
        }
        Audience audience = reader.mayReadExempt(its.report()) ? Audience.RESTRICTED : Audience.PUBLIC;
        return new Reading(its.state(), audience, inside, texts.of(its, audience));
    }

    /** Refused as absent where there is no such decision. */
    private Taken require(String reference) {
        DecisionReference its = DecisionReference.parse(reference).orElseThrow(DecisionRecords::absent);
        List<Decision> all = deciding.historyOf(its.report());
        if (its.number() > all.size()) {
            throw absent();
        }
        GovernanceReport report = drafting.require(its.report());
        Council council = councils.require(report.council());
        Decision decision = all.get(its.number() - 1);
        return new Taken(its, decision, report, council, council.requireBody(decision.madeBy()), callIn(its.report(), decision));
    }

    private CallIn callIn(String report, Decision decision) {
        return callIns.ofReport(report).stream().filter(one -> one.decisionId() == decision.id()).findFirst().orElse(null);
    }

    /** Those on a report whose record everybody may read, a deferral too. */
    List<State> open(String report) {
        return IntStream.rangeClosed(1, deciding.historyOf(report).size()).mapToObj(number -> require(new DecisionReference(report, number).toString()))
                .filter(Taken::isOpen).map(Taken::state).toList();
    }

    private static Refusal absent() {
        return Refusal.absent("There is no such decision.");
    }
}

package org.inspectionresponse.publication;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inspectionresponse.callin.CallIn;
import org.inspectionresponse.callin.CallIns;
import org.inspectionresponse.callin.CouncilReview;
import org.inspectionresponse.callin.Hearing;
import org.inspectionresponse.callin.Request;
import org.inspectionresponse.callin.Signature;
import org.inspectionresponse.council.CallInRules;
import org.inspectionresponse.council.Council;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.decision.Deciding;
import org.inspectionresponse.decision.Decision;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.report.ReportAccess;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the notice of a call-in together. The public learns of a request once it was found valid, when it goes to scrutiny; of those that are
 * signed or judged only the council's own people.
 */
@Service
@Transactional(readOnly = true)
public class CallInNotices implements Maker {

    private final CallIns callIns;
    private final Deciding deciding;
    private final Drafting drafting;
    private final Councils councils;
    private final Directory directory;
    private final ReportAccess access;
    private final Press press;
    private final Written written;

    CallInNotices(CallIns callIns, Deciding deciding, Drafting drafting, Councils councils, Directory directory, ReportAccess access, Press press,
            Written written) {
        this.callIns = callIns;
        this.deciding = deciding;
        this.drafting = drafting;
        this.councils = councils;
        this.directory = directory;
        this.access = access;
        this.press = press;
        this.written = written;
    }

    @Override
    public Kind kind() {
        return Kind.CALL_IN_NOTICE;
    }

    @Override
    public List<Made> make(Order order) {
        CallIn its = callIns.require(order.subject());
        boolean exempt = drafting.require(its.report()).current().content().textExempt();
        return Stream.of(Audience.values()).filter(audience -> audience == Audience.RESTRICTED || !exempt)
                .flatMap(audience -> press.print(of(its, audience), audience, false, its.reference(), order.orderedAt()).stream()).toList();
    }

    /** @param person sign-in name; null for the public. Refused as absent where they may not read it */
    public Reading read(String reference, String person) {
        CallIn its = callIns.require(reference);
        GovernanceReport report = drafting.require(its.report());
        ReportAccess.Reader reader = access.reader(person, its.council());
        boolean inside = person != null && directory.councilsOf(person).contains(its.council())
                && (!report.current().content().textExempt() || reader.mayRead(report));
        if (!inside && !reader.mayRead(report)) {
            throw Refusal.absent("There is no such call-in.");
        }
        Audience audience = inside ? Audience.RESTRICTED : Audience.PUBLIC;
        return new Reading(state(reference), audience, inside, of(its, audience));
    }

    /** Signatures are rows of their own, which do not count in the call-in's version. */
    State state(String reference) {
        CallIn its = callIns.require(reference);
        long revision = its.version() * 1_000 + its.requests().stream().mapToInt(request -> 1 + request.signatures().size()).sum();
        return new State(kind(), its.council(), reference, 0, revision);
    }

    /** Reference of the report whose decision it is about. */
    String report(String reference) {
        return callIns.require(reference).report();
    }

    private CallInNotice of(CallIn its, Audience audience) {
        GovernanceReport report = drafting.require(its.report());
        Council council = councils.require(its.council());
        Optional<Decision> decision = decision(its);
        return new CallInNotice(cover(its, report, council, audience), decision.map(taken -> particulars(taken, its, report, council)).orElse(List.of()),
                decision.map(CallInNotices::resolved).orElse(List.of()), window(its), rules(its.rules()), its.rules().grounds(),
                its.rules().assumed(), requests(its, audience), result(its));
    }

    private Cover cover(CallIn its, GovernanceReport report, Council council, Audience audience) {
        return new Cover((its.validRequest().isPresent() ? "Notice of call-in: " : "Notice that a decision can be called in: ") + report.title(),
                "Until when the decision can be called in, by whom and how, and what came of it.", council.name(), its.reference(), null, Exempt.notes(audience, report.current().content()),
                written.day(written.dayOf(its.publishedAt())));
    }

    private Optional<Decision> decision(CallIn its) {
        return deciding.historyOf(its.report()).stream().filter(one -> one.id() == its.decisionId()).findFirst();
    }

    private List<Particular> particulars(Decision taken, CallIn its, GovernanceReport report, Council council) {
        return Particular.of("Decision", taken.outcome().label(), "Decided by", council.requireBody(taken.madeBy()).name(),
                "Date of the decision", written.full(taken.decidedOn()),
                "Report", report.title() + " (" + its.report() + ", version " + taken.reportVersion() + ")",
                "Record published", written.moment(its.publishedAt()));
    }

    private static List<DecisionRecord.Resolved> resolved(Decision taken) {
        return taken.items().stream().map(item -> new DecisionRecord.Resolved(item.number(), item.outcome().label(), DecisionTexts.text(item)))
                .toList();
    }

    private List<Particular> window(CallIn its) {
        boolean goesOn = its.outcome().isEmpty();
        return Particular.of("Can be called in until", written.second(its.closesAt()) + (its.provisional()
                        ? ". Provisional: not all bank holidays of these days are published yet" : ""),
                "How that is counted", written.capital(its.rules().window().inWords()),
                "Takes effect", goesOn ? written.second(its.effectAt()) + ", if nobody calls it in" : its.takesEffectOn().map(written::full).orElse("It does not"),
                "Outcome", its.outcome().map(CallIn.Outcome::label).orElse(null));
    }

    private List<Particular> rules(CallInRules rules) {
        return Particular.of("Who may request it", written.capital(rules.requestersInWords()),
                "How often", rules.yearlyCap() == null ? null
                        : "One member signs at most " + rules.yearlyCap() + " in a municipal year, from 1 May to 30 April",
                "What it has to say", rules.alternativeRequired() ? "The reasons, and which decision is wanted instead" : "The reasons",
                "Heard by", rules.hearing() + (rules.hearingWorkingDays() == null ? ""
                        : ", within " + rules.hearingWorkingDays() + " working days of being found valid"),
                "Decided again", rules.reconsiderationWorkingDays() == null ? null
                        : "Within " + rules.reconsiderationWorkingDays() + " working days, if it is referred back",
                "Law and rules", "Local Government Act 2000, section 9F. " + rules.source() + ", in force from " + written.day(rules.from()));
    }

    private List<CallInNotice.Requested> requests(CallIn its, Audience audience) {
        Set<Request.Status> shown = audience == Audience.PUBLIC ? EnumSet.of(Request.Status.VALID) : EnumSet.allOf(Request.Status.class);
        Map<String, String> names = directory.names(its.requests().stream().flatMap(request -> request.signatures().stream()).map(Signature::person)
                .collect(Collectors.toSet()));
        return its.requests().stream().filter(request -> shown.contains(request.status()))
                .map(request -> requested(request, names, audience)).toList();
    }

    private CallInNotice.Requested requested(Request its, Map<String, String> names, Audience audience) {
        List<Passage> passages = Stream.of(Passage.of("Reasons of the request", its.reasons()),
                Passage.of("Decision wanted instead", its.alternative().orElse(null)),
                Passage.of("Why it was judged so", its.validity().map(judged -> judged.because()).orElse(null)),
                Passage.of("Why it lapsed", its.lapsedBecause().orElse(null))).filter(passage -> !passage.isEmpty()).toList();
        return new CallInNotice.Requested("Request " + its.number(), Particular.of("State", written.word(its.status()), "Ground", its.ground().orElse(null),
                "Complete since", its.completedAt().map(written::second).orElse(null),
                "Judged", its.validity().map(judged -> written.second(judged.judgedAt())).orElse(null)), passages,
                its.signatures().stream().map(signature -> signed(signature, names, audience)).toList());
    }

    private String signed(Signature its, Map<String, String> names, Audience audience) {
        String name = names.getOrDefault(its.person(), "A member who has left");
        return audience == Audience.PUBLIC ? name : name + ", " + its.way().label() + ", " + written.second(its.signedAt());
    }

    private List<Passage> result(CallIn its) {
        return Stream.concat(its.hearing().map(this::heard).stream(), its.councilReview().map(this::reviewed).stream()).toList();
    }

    private Passage heard(Hearing its) {
        return Passage.of("Scrutiny, " + written.full(its.heardOn()) + ": " + its.outcome().label(), its.reasons());
    }

    private Passage reviewed(CouncilReview its) {
        return Passage.of("Full council, " + written.full(its.reviewedOn()) + ": " + its.outcome().label(), its.reasons());
    }
}

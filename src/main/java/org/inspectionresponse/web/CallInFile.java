package org.inspectionresponse.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inspectionresponse.callin.CallIn;
import org.inspectionresponse.callin.CallIns;
import org.inspectionresponse.callin.Request;
import org.inspectionresponse.callin.Signature;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.decision.Deciding;
import org.inspectionresponse.decision.Decision;
import org.inspectionresponse.decision.DecisionItem;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.report.ReportAccess;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the pages of call-ins show. Staff and members of the council read them; for others there are none. */
@Component
@Transactional(readOnly = true)
class CallInFile {

    private final CallIns callIns;
    private final Deciding deciding;
    private final Drafting drafting;
    private final ReportAccess access;
    private final Councils councils;
    private final Directory directory;
    private final Clock clock;

    CallInFile(CallIns callIns, Deciding deciding, Drafting drafting, ReportAccess access, Councils councils, Directory directory,
            Clock clock) {
        this.callIns = callIns;
        this.deciding = deciding;
        this.drafting = drafting;
        this.access = access;
        this.councils = councils;
        this.directory = directory;
        this.clock = clock;
    }

    /** Newest first. */
    List<CallInView.Line> readableBy(Visitor visitor) {
        return visitor.councils().stream().sorted().flatMap(council -> lines(council, visitor)).toList();
    }

    /** What is decided on a report whose own text is exempt stays with those who may read that. */
    private Stream<CallInView.Line> lines(String council, Visitor visitor) {
        ReportAccess.Reader reader = access.reader(visitor.id().orElseThrow(), council);
        Map<String, GovernanceReport> reports = drafting.of(council).stream()
                .collect(Collectors.toMap(GovernanceReport::reference, Function.identity()));
        return callIns.ofCouncil(council).stream().filter(callIn -> open(reader, reports.get(callIn.report())))
                .map(callIn -> new CallInView.Line(callIn.reference(), councilName(callIn), reports.get(callIn.report()).title(),
                        callIn.closesAt(), state(callIn)));
    }

    private static boolean open(ReportAccess.Reader reader, GovernanceReport report) {
        return !report.current().content().textExempt() || reader.mayRead(report);
    }

    /** Refuses a call-in of another council, or of a report that the visitor may not read, as one that does not exist. */
    CallInView require(String reference, Visitor visitor) {
        CallIn its = Optional.of(callIns.require(reference)).filter(callIn -> visitor.councils().contains(callIn.council()))
                .filter(callIn -> open(access.reader(visitor.id().orElseThrow(), callIn.council()), drafting.require(callIn.report())))
                .orElseThrow(() -> Refusal.absent("There is no such call-in."));
        String person = visitor.id().orElseThrow();
        Optional<String> against = callIns.against(person, its);
        boolean open = its.takesSignatures(clock.instant());
        boolean signed = its.requests().stream().anyMatch(request -> request.runs() && request.signedBy(person));
        Map<String, String> names = names(its);
        boolean maySign = open && against.isEmpty() && !signed;
        return new CallInView(its.council(), councilName(its), its.reference(), its.caseReference(), its.report(), title(its), decision(its),
                its.publishedAt(), its.closesAt(), its.effectAt(), its.provisional(), its.rules(), its.status(),
                its.outcome().orElse(null), state(its), its.takesEffectOn().orElse(null),
                its.requests().stream().map(request -> part(request, names, person, open, maySign)).toList(), its.hearing().orElse(null),
                its.councilReview().orElse(null), maySign,
                visitor.holds(its.council(), Role.MEMBERS) ? against.orElse(null) : null);
    }

    private String state(CallIn callIn) {
        return switch (callIn.status()) {
            case OPEN -> open(callIn);
            case REQUESTED -> "Requested: the monitoring officer judges it";
            case VALID -> "Called in: scrutiny hears it";
            case BEFORE_COUNCIL -> "Called in: the council reviews it";
            case ENDED -> callIn.outcome().orElseThrow().label();
        };
    }

    private String open(CallIn callIn) {
        Instant now = clock.instant();
        if (callIn.takesSignatures(now)) {
            return "Open to call-in";
        }
        return now.isBefore(callIn.effectAt()) ? "Window closed, not in effect yet" : "Window closed: whether a request came in time is confirmed";
    }

    private static CallInView.RequestPart part(Request its, Map<String, String> names, String person, boolean open, boolean maySign) {
        boolean collecting = its.status() == Request.Status.COLLECTING;
        return new CallInView.RequestPart(its.number(), its.status(), its.ground().orElse(null), its.reasons(), its.alternative().orElse(null),
                its.completedAt().orElse(null), its.signatures().stream().map(signature -> part(signature, names)).toList(), its.validity().orElse(null),
                its.lapsedBecause().orElse(null), maySign && its.runs(), open && collecting && its.signedBy(person));
    }

    private Map<String, String> names(CallIn its) {
        return directory.names(its.requests().stream().flatMap(request -> request.signatures().stream())
                .flatMap(signature -> Stream.of(signature.person(), signature.recordedBy())).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    private static CallInView.SignaturePart part(Signature its, Map<String, String> names) {
        return new CallInView.SignaturePart(names.getOrDefault(its.person(), its.person()), its.signedAt(), its.way().label(),
                its.recordedBy() == null ? null : names.getOrDefault(its.recordedBy(), its.recordedBy()));
    }

    private CallInView.DecisionPart decision(CallIn callIn) {
        return deciding.historyOf(callIn.report()).stream().filter(decision -> decision.id() == callIn.decisionId()).findFirst()
                .map(CallInFile::part).orElse(null);
    }

    private static CallInView.DecisionPart part(Decision its) {
        return new CallInView.DecisionPart(its.decidedOn(), its.outcome().label(), its.items().stream().map(CallInFile::sentence).toList(),
                its.reasons());
    }

    private static String sentence(DecisionItem its) {
        return its.outcome().label() + ": " + (its.amended() == null ? its.recommendation() : its.amended());
    }

    private String councilName(CallIn callIn) {
        return councils.require(callIn.council()).name();
    }

    private String title(CallIn callIn) {
        return drafting.require(callIn.report()).title();
    }
}

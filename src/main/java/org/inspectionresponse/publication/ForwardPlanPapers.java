package org.inspectionresponse.publication;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inspectionresponse.council.Body;
import org.inspectionresponse.council.Council;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.decision.ForwardPlan;
import org.inspectionresponse.decision.KeyDecisionNotice;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.people.Person;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.GovernanceReport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the forward plan of a council together from the notices that were given: what regulation 9(1) of SI 2012/2089 asks each to state. A
 * notice never holds what is exempt (regulation 9(3)), so there is one plan for everybody.
 */
@Service
@Transactional(readOnly = true)
public class ForwardPlanPapers implements Maker {

    private final ForwardPlan forwardPlan;
    private final Drafting drafting;
    private final Directory directory;
    private final Councils councils;
    private final Press press;
    private final Written written;

    ForwardPlanPapers(ForwardPlan forwardPlan, Drafting drafting, Directory directory, Councils councils, Press press, Written written) {
        this.forwardPlan = forwardPlan;
        this.drafting = drafting;
        this.directory = directory;
        this.councils = councils;
        this.press = press;
        this.written = written;
    }

    @Override
    public Kind kind() {
        return Kind.FORWARD_PLAN;
    }

    @Override
    public List<Made> make(Order order) {
        Council council = councils.require(order.council());
        return press.print(of(council, written.dayOf(order.orderedAt())), Audience.PUBLIC, false, "forward-plan-" + council.code(), order.orderedAt());
    }

    /** Refused as absent for a council that has no executive. @param person sign-in name; null for the public */
    public Reading read(String council, String person) {
        Council its = councils.find(council).filter(Council::hasExecutive).orElseThrow(() -> Refusal.absent("There is no such forward plan."));
        boolean inside = person != null && directory.councilsOf(person).contains(council);
        return new Reading(state(its), Audience.PUBLIC, inside, of(its, written.today()));
    }

    /** @param on the day on which it reads so */
    private ForwardPlanPaper of(Council council, LocalDate on) {
        return new ForwardPlanPaper(new Cover("Forward plan of key decisions", "The key decisions that the executive of " + council.name()
                + " is going to take, with the notice of each.", council.name(), "Forward plan", null, List.of(), written.day(on)),
                toCome(council).map(notice -> entry(council, notice)).toList());
    }

    /** What tells one state of the plan from another: the notices in it. */
    State state(Council council) {
        long notices = toCome(council).mapToLong(notice -> Objects.hash(notice.report(), notice.publishedOn(), notice.earliestOn()))
                .reduce(1, (sum, notice) -> sum * 31 + notice);
        return new State(kind(), council.code(), council.code(), 0, notices);
    }

    private Stream<KeyDecisionNotice> toCome(Council council) {
        Map<String, GovernanceReport> reports = drafting.of(council.code()).stream()
                .collect(Collectors.toMap(GovernanceReport::reference, Function.identity()));
        return forwardPlan.of(council.code()).stream().filter(notice -> notice.status() == KeyDecisionNotice.Status.GIVEN)
                .filter(notice -> stands(notice, reports.get(notice.report()))).sorted(Comparator.comparing(KeyDecisionNotice::decisionFrom));
    }

    /** A notice counts for nobody but the one it names. */
    private static boolean stands(KeyDecisionNotice notice, GovernanceReport report) {
        return report != null && !ForwardPlan.OVER.contains(report.status()) && notice.decisionMaker().equals(report.body());
    }

    private ForwardPlanPaper.ToCome entry(Council council, KeyDecisionNotice notice) {
        Body maker = council.requireBody(notice.decisionMaker());
        return new ForwardPlanPaper.ToCome(notice.matter(), Particular.of(
                "Kind of decision", "A key decision is to be made on behalf of " + council.name(),
                "Decision maker", maker.name(),
                maker.meets() ? "Its members" : "Name", people(council, maker),
                "Date of the decision", notice.decisionBy() == null ? written.full(notice.decisionFrom())
                        : "Between " + written.full(notice.decisionFrom()) + " and " + written.full(notice.decisionBy()),
                "Notice", notice.route().label() + " (" + notice.route().law() + "), published on " + written.full(notice.publishedOn()),
                "Reason for shorter notice", notice.why(),
                "Earliest lawful day", written.full(notice.earliestOn()) + ". " + notice.arithmetic(),
                "Copies are available from", notice.address(),
                "Further documents", "Other documents relevant to the matter may be submitted to the decision maker. " + notice.requests(),
                "Report", notice.report()), Passage.paragraphs(notice.documents()));
    }

    /** Regulation 9(1)(c): the name of one who decides alone, and the members of a body that does. */
    private String people(Council council, Body maker) {
        Set<Role> roles = maker.meets() ? EnumSet.of(Role.LEADER, Role.PORTFOLIO_HOLDERS) : EnumSet.of(maker.decider());
        return roles.stream().flatMap(role -> directory.holders(council.code(), role).stream()).map(Person::name).distinct()
                .collect(Collectors.joining("; "));
    }
}

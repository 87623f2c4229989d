package org.inspectionresponse.publication;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inspectionresponse.council.Body;
import org.inspectionresponse.council.Council;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.decision.ForwardPlan;
import org.inspectionresponse.decision.KeyDecisionNotice;
import org.inspectionresponse.decision.KeyDecisionNotice.Route;
import org.inspectionresponse.decision.Urgencies;
import org.inspectionresponse.decision.Urgency;
import org.inspectionresponse.decision.Urgency.Purpose;
import org.inspectionresponse.decision.UrgencyAnswer;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.GovernanceReport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the register of urgent decisions together. What was agreed, and why a decision could not wait, is published (SI 2012/2089, regulations
 * 10(3) and 11(3)); the public reads the matter as its notice has it, and no words of a report that is exempt or not published.
 */
@Service
@Transactional(readOnly = true)
public class UrgencyRegisters implements Maker {

    /** Who also reads what was asked and not agreed. */
    private static final Set<Role> INSIDE = EnumSet.of(Role.DEMOCRATIC_SERVICES, Role.MONITORING_OFFICER, Role.CHIEF_EXECUTIVE, Role.LEADER,
            Role.SCRUTINY, Role.SCRUTINY_VICE_CHAIR, Role.COUNCIL_CHAIR, Role.COUNCIL_VICE_CHAIR);

    private final ForwardPlan forwardPlan;
    private final Urgencies urgencies;
    private final Drafting drafting;
    private final Directory directory;
    private final Councils councils;
    private final Press press;
    private final Written written;

    UrgencyRegisters(ForwardPlan forwardPlan, Urgencies urgencies, Drafting drafting, Directory directory, Councils councils, Press press,
            Written written) {
        this.forwardPlan = forwardPlan;
        this.urgencies = urgencies;
        this.drafting = drafting;
        this.directory = directory;
        this.councils = councils;
        this.press = press;
        this.written = written;
    }

    @Override
    public Kind kind() {
        return Kind.URGENCY_REGISTER;
    }

    @Override
    public List<Made> make(Order order) {
        Council council = councils.require(order.council());
        return Stream.of(Audience.values()).flatMap(audience -> press.print(of(council, audience, written.dayOf(order.orderedAt())), audience, false,
                "urgency-register-" + council.code(), order.orderedAt()).stream()).toList();
    }

    /** Refused as absent for a council that has no executive. @param person sign-in name; null for the public */
    public Reading read(String council, String person) {
        Council its = councils.find(council).filter(Council::hasExecutive).orElseThrow(() -> Refusal.absent("There is no such register."));
        boolean inside = person != null && !Collections.disjoint(directory.rolesOf(person, council), INSIDE);
        Audience audience = inside ? Audience.RESTRICTED : Audience.PUBLIC;
        return new Reading(state(its), audience, inside, of(its, audience, written.today()));
    }

    /** It changes with each answer, each notice and each decision in it. */
    State state(Council council) {
        Map<String, GovernanceReport> reports = reports(council);
        IntStream asked = urgencies.ofCouncil(council.code()).stream()
                .mapToInt(its -> Objects.hash(its.reference(), its.status().name(), its.answers().size(), reports.get(its.report()).takenOn()));
        IntStream notices = forwardPlan.of(council.code()).stream()
                .mapToInt(its -> Objects.hash(its.report(), its.publishedOn(), its.earliestOn(), reports.get(its.report()).takenOn()));
        return new State(kind(), council.code(), council.code(), 0, IntStream.concat(asked, notices).asLongStream().reduce(1, (sum, one) -> sum * 31 + one));
    }

    /** All that the register is made of, asked once. */
    private record Source(Council council, Audience audience, Map<String, GovernanceReport> reports, Map<String, KeyDecisionNotice> notices,
            Map<String, String> names) {

        boolean restricted() {
            return audience == Audience.RESTRICTED;
        }

        /** Whether the public may read words of the report. */
        boolean open(String report) {
            GovernanceReport its = reports.get(report);
            return restricted() || its.publishedOn() != null && !its.current().content().textExempt();
        }
    }

    /** @param on the day on which it reads so */
    private UrgencyRegister of(Council council, Audience audience, LocalDate on) {
        List<Urgency> asked = urgencies.ofCouncil(council.code());
        Source source = source(council, audience, asked);
        return new UrgencyRegister(new Cover("Register of urgent decisions", "Key decisions of " + council.name()
                + " without full notice, decisions exempted from call-in, and who agreed.", council.name(), "Urgency register", null, List.of(), written.day(on)),
                entries(asked, Purpose.SPECIAL_URGENCY, source), exceptions(source), entries(asked, Purpose.CALL_IN_EXEMPTION, source),
                source.restricted() ? newestFirst(asked.stream().filter(its -> its.status() == Urgency.Status.REFUSED)).map(its -> entry(its, source)).toList()
                        : List.of());
    }

    private Map<String, GovernanceReport> reports(Council council) {
        return drafting.of(council.code()).stream().collect(Collectors.toMap(GovernanceReport::reference, Function.identity()));
    }

    private Source source(Council council, Audience audience, List<Urgency> asked) {
        return new Source(council, audience,
                reports(council),
                forwardPlan.of(council.code()).stream().filter(notice -> notice.matter() != null)
                        .collect(Collectors.toMap(KeyDecisionNotice::report, Function.identity(), (first, second) -> second)),
                directory.names(asked.stream().flatMap(its -> its.answers().stream()).map(UrgencyAnswer::person).collect(Collectors.toSet())));
    }

    /** An exemption from call-in is nothing to the public before the decision is taken; special urgency is published at once. */
    private List<UrgencyRegister.Entry> entries(List<Urgency> asked, Purpose purpose, Source source) {
        return newestFirst(asked.stream().filter(its -> its.purpose() == purpose && its.status() == Urgency.Status.AGREED)
                .filter(its -> purpose == Purpose.SPECIAL_URGENCY || source.restricted() || source.reports().get(its.report()).takenOn() != null))
                .map(its -> entry(its, source)).toList();
    }

    private static Stream<Urgency> newestFirst(Stream<Urgency> some) {
        return some.sorted(Comparator.comparing(Urgency::askedAt).reversed());
    }

    private UrgencyRegister.Entry entry(Urgency its, Source source) {
        LocalDate on = written.dayOf(its.answers().isEmpty() ? its.askedAt() : its.answers().get(its.answers().size() - 1).at());
        boolean words = its.purpose() == Purpose.SPECIAL_URGENCY || source.open(its.report());
        return new UrgencyRegister.Entry(matter(its.report(), source), written.day(on), Particular.of(
                "Decision maker", maker(its.report(), source), "Report", its.report(), "Reference", its.reference(),
                "What had to be so", written.capital(its.test()),
                "Reasons", words ? its.why() : "Exempt, or not published yet",
                "Decided on", decidedOn(its.report(), source)), its.answers().stream().map(answer -> answered(answer, source, words)).toList());
    }

    private String answered(UrgencyAnswer its, Source source, boolean words) {
        String who = source.names().getOrDefault(its.person(), "somebody who has left");
        return its.office().label() + " (" + who + "), " + written.day(written.dayOf(its.at())) + ": " + its.answer().label().toLowerCase(Locale.UK)
                + (words && its.reasons() != null ? ". " + its.reasons() : "");
    }

    private List<UrgencyRegister.Entry> exceptions(Source source) {
        return source.notices().values().stream().filter(its -> its.status() == KeyDecisionNotice.Status.GIVEN && its.route() == Route.GENERAL_EXCEPTION)
                .sorted(Comparator.comparing(KeyDecisionNotice::publishedOn).reversed().thenComparing(KeyDecisionNotice::report))
                .map(its -> new UrgencyRegister.Entry(its.matter(), written.day(its.publishedOn()), Particular.of(
                        "Decision maker", maker(its.report(), source), "Report", its.report(),
                        "Why full notice was impracticable", its.why(),
                        "Earliest lawful day", written.full(its.earliestOn()) + ". " + its.arithmetic(),
                        "Decided on", decidedOn(its.report(), source)), List.of("The chair of scrutiny was informed in writing."))).toList();
    }

    /** As its notice announced it, which is public; else the title of a report that is. */
    private static String matter(String report, Source source) {
        return Optional.ofNullable(source.notices().get(report)).map(KeyDecisionNotice::matter)
                .orElseGet(() -> source.open(report) ? source.reports().get(report).title() : "A matter that is exempt or not published yet");
    }

    private static String maker(String report, Source source) {
        String code = source.reports().get(report).body();
        return source.council().body(code).map(Body::name).orElse(code);
    }

    private String decidedOn(String report, Source source) {
        LocalDate on = source.reports().get(report).takenOn();
        return on == null ? "Not yet" : written.full(on);
    }
}

package org.inspectionresponse.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inspectionresponse.decision.Deciding;
import org.inspectionresponse.decision.Decision;
import org.inspectionresponse.document.Format;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.publication.Audience;
import org.inspectionresponse.publication.DecisionRecords;
import org.inspectionresponse.publication.DecisionReference;
import org.inspectionresponse.publication.Edition;
import org.inspectionresponse.publication.Editions;
import org.inspectionresponse.publication.Kind;
import org.inspectionresponse.publication.Order;
import org.inspectionresponse.publication.PaperStates;
import org.inspectionresponse.record.Act;
import org.inspectionresponse.record.Register;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.GovernanceReport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files a report in the committee system: as one bundle, which democratic services upload there, and with the address it then has. */
@Service
@Transactional
public class Filing {

    static final String ZIP = "application/zip";

    private final ExternalAddresses addresses;
    private final Drafting drafting;
    private final Deciding deciding;
    private final DecisionRecords records;
    private final PaperStates states;
    private final Editions editions;
    private final Register register;
    private final Clock clock;

    Filing(ExternalAddresses addresses, Drafting drafting, Deciding deciding, DecisionRecords records, PaperStates states,
            Editions editions, Register register, Clock clock) {
        this.addresses = addresses;
        this.drafting = drafting;
        this.deciding = deciding;
        this.records = records;
        this.states = states;
        this.editions = editions;
        this.register = register;
        this.clock = clock;
    }

    /**
     * Orders the bundle of a report as it is now: its papers, appendices, supplements, decision and what the committee system asks for. A job
     * makes it; asking again for the same state orders nothing new.
     */
    public Order order(String reference, By by) {
        GovernanceReport report = drafting.require(reference);
        refuseOthers(by);
        orderDocuments(reference, by);
        return editions.order(Kind.BUNDLE, report.council(), reference, report.current().number(), state(report), by);
    }

    private void orderDocuments(String reference, By by) {
        decisionsOn(reference).map(decision -> records.read(decision, by.person()))
                .forEach(its -> editions.order(its.state(), by));
    }

    /** Another for each change of what a bundle holds or says. */
    private int state(GovernanceReport report) {
        return Objects.hash(report.version(), report.publishedOn() != null && !report.publishedOn().isAfter(LocalDate.now(clock)),
                states.of(report.reference()).size(), addressOf(report.reference()).map(ExternalAddress::address),
                deciding.historyOf(report.reference()).stream().map(Filing::state).toList());
    }

    /** Makes what a bundle is made of and nobody has asked for before. */
    void makeDocuments(String reference) {
        editions.makeAwaited(Kind.REPORT, reference);
        decisionsOn(reference).forEach(decision -> editions.makeAwaited(Kind.DECISION, decision));
    }

    /** The report and the decisions on it as they were made last for that audience, in each format. */
    List<Edition> documents(String reference, Audience audience) {
        return Stream.concat(formats(Kind.REPORT, reference, audience),
                decisionsOn(reference).flatMap(decision -> formats(Kind.DECISION, decision, audience))).toList();
    }

    private Stream<String> decisionsOn(String reference) {
        return IntStream.rangeClosed(1, deciding.historyOf(reference).size()).mapToObj(number -> new DecisionReference(reference, number).toString());
    }

    private Stream<Edition> formats(Kind kind, String subject, Audience audience) {
        return Arrays.stream(Format.values()).flatMap(format -> editions.find(kind, subject, audience, format.mediaType()).stream());
    }

    private static int state(Decision its) {
        return Objects.hash(its.id(), its.publishedAt(), its.inEffectOn(), its.referredBackOn());
    }

    /** The newest bundle for that audience; empty before one was made. For democratic services alone. */
    @Transactional(readOnly = true)
    public Optional<Edition> bundle(String reference, Audience audience, By by) {
        refuseOthers(by);
        return editions.find(Kind.BUNDLE, reference, audience, ZIP).filter(its -> its.audience() == audience);
    }

    /** Keeps where the committee system has the report. Refuses a report that is not published, and what is no https address of a site. */
    public void recordAddress(String reference, String typed, By by) {
        GovernanceReport report = drafting.require(reference);
        refuseOthers(by);
        if (report.publishedOn() == null) {
            throw Refusal.conflict("The report is not published, so it has no public address elsewhere.");
        }
        ExternalAddress address = addresses.save(new ExternalAddress(report.council(), reference, typed, by.person(), clock.instant()));
        register.enter(Act.on(report.council(), report.caseReference(), reference, (long) report.current().number(), "Record external address")
                .because(address.address()), by);
    }

    /** Where the committee system has a report: for whoever may read the report. */
    @Transactional(readOnly = true)
    public Optional<ExternalAddress> addressOf(String report) {
        return addresses.findFirstByReportOrderByIdDesc(report);
    }

    /** The same for some reports of a council, by report. */
    @Transactional(readOnly = true)
    public Map<String, ExternalAddress> addressesOf(String council, Collection<String> reports) {
        return reports.isEmpty() ? Map.of() : addresses.findByCouncilAndReportInOrderById(council, reports).stream()
                .collect(Collectors.toMap(ExternalAddress::report, Function.identity(), (before, after) -> after));
    }

    private static void refuseOthers(By by) {
        if (by.role() != Role.DEMOCRATIC_SERVICES) {
            throw Refusal.forbidden("Reports are filed by democratic services.");
        }
    }
}

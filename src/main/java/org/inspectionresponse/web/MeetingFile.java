package org.inspectionresponse.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inspectionresponse.calendar.Reckoning;
import org.inspectionresponse.calendar.Rule;
import org.inspectionresponse.council.Body;
import org.inspectionresponse.council.Council;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.council.Meeting;
import org.inspectionresponse.council.MeetingCalendar;
import org.inspectionresponse.council.WorkingCalendar;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.deadline.Deadlines;
import org.inspectionresponse.deadline.Duty;
import org.inspectionresponse.decision.AgendaItem;
import org.inspectionresponse.decision.Agendas;
import org.inspectionresponse.decision.Rescheduling;
import org.inspectionresponse.record.Register;
import org.inspectionresponse.record.RegisterEntry;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.report.GovernanceReport.Status;
import org.inspectionresponse.report.ReportAccess;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what is before a meeting, for the people of its council. The number of its queries does not grow with the reports. */
@Service
@Transactional(readOnly = true)
class MeetingFile {

    /** In these a report waits for a meeting, or is on its way to one. */
    private static final Set<Status> ON_ITS_WAY = EnumSet.of(Status.DRAFT, Status.IN_CLEARANCE, Status.IN_REVISION, Status.APPROVED, Status.DEFERRED,
            Status.RECOMMENDED, Status.REFERRED_BACK);

    private final Councils councils;
    private final MeetingCalendar meetings;
    private final Agendas agendas;
    private final Drafting drafting;
    private final ReportAccess access;
    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final Register register;
    private final Clock clock;

    MeetingFile(Councils councils, MeetingCalendar meetings, Agendas agendas, Drafting drafting, ReportAccess access, Deadlines deadlines,
            WorkingCalendar calendar, Register register, Clock clock) {
        this.councils = councils;
        this.meetings = meetings;
        this.agendas = agendas;
        this.drafting = drafting;
        this.access = access;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.register = register;
        this.clock = clock;
    }

    /** Refuses, as absent, a meeting of a council that the visitor does not work for. */
    MeetingView require(String reference, Visitor visitor) {
        List<Meeting> all = visitor.councils().stream().map(meetings::of)
                .filter(theirs -> theirs.stream().anyMatch(its -> its.reference().equals(reference))).findFirst()
                .orElseThrow(() -> Refusal.absent("There is no such meeting."));
        Meeting meeting = all.stream().filter(its -> its.reference().equals(reference)).findFirst().orElseThrow();
        Council council = councils.require(meeting.council());
        LocalDate today = LocalDate.now(clock);
        MeetingView.AgendaPart agenda = agenda(meeting, today);
        return new MeetingView(reference, council.code(), council.name(), council.body(meeting.body()).map(Body::name).orElse(meeting.body()),
                meeting.heldOn(), meeting.startsAt(), meeting.place(), meeting.externalId(), meeting.heldOn().isBefore(today), agenda, moves(meeting),
                reports(new Before(meeting, all, today), council, agenda, access.reader(visitor.id().orElseThrow(), council.code())));
    }

    private List<String> moves(Meeting meeting) {
        return register.ofSubject(meeting.council(), meeting.reference()).stream().filter(entry -> entry.act().equals(Rescheduling.ACT))
                .map(RegisterEntry::why).toList();
    }

    private MeetingView.AgendaPart agenda(Meeting meeting, LocalDate today) {
        int clearDays = meetings.clearDays(meeting);
        LocalDate latest = meetings.latestAgenda(meeting);
        Reckoning reckoning = calendar.days().explain(Rule.CLEAR_WORKING_DAYS_LATEST_PUBLICATION, meeting.heldOn(), clearDays);
        boolean waits = meeting.agendaPublishedOn() == null && !meeting.heldOn().isBefore(today);
        LocalDate reportsBy = meeting.convenedOn() != null ? null : calendar.days().before(meeting.heldOn(),
                councils.require(meeting.council()).schemeOn(meeting.heldOn()).reportDeadlineWorkingDays());
        return new MeetingView.AgendaPart(meeting.agendaPublishedOn(), latest, clearDays, reckoning.provisional(), reckoning.source(), reckoning.steps(),
                reportsBy, meeting.convenedBecause(), waits ? DaysLeft.inWords(calendar.days(), today, latest) : null);
    }

    /** Those on the agenda in its order, then the others as they were opened. */
    private List<MeetingView.ReportPart> reports(Before before, Council council, MeetingView.AgendaPart agenda, ReportAccess.Reader reader) {
        List<GovernanceReport> candidates = candidates(before);
        Map<String, List<AgendaItem>> items = agendas.of(council.code(), candidates.stream().map(GovernanceReport::reference).toList()).stream()
                .collect(Collectors.groupingBy(AgendaItem::report));
        List<GovernanceReport> readable = candidates.stream().filter(reader::mayRead)
                .filter(report -> before.place(report, items.getOrDefault(report.reference(), List.of())).isPresent()).toList();
        Map<String, LocalDate> due = deadlines.of(council.code(), Duty.GIVE_COMMENTS, readable.stream().map(GovernanceReport::reference).toList()).stream()
                .collect(Collectors.toMap(Deadline::subject, Deadline::dueOn));
        return readable.stream().map(report -> {
            List<AgendaItem> theirs = items.getOrDefault(report.reference(), List.of());
            MeetingView.Place place = before.place(report, theirs).orElseThrow();
            Integer number = before.item(theirs).map(AgendaItem::number).orElse(null);
            return new MeetingView.ReportPart(report.reference(), report.title(), report.status().label(), place, number,
                    reader.mayReadWorkings(report) ? workings(report, place, due.get(report.reference()), before, council, agenda) : null);
        }).sorted(Comparator.comparing(MeetingView.ReportPart::item, Comparator.nullsLast(Comparator.naturalOrder()))).toList();
    }

    /** No others of the council are read. What waits for its body can be before it only while it is the next meeting of that body. */
    private List<GovernanceReport> candidates(Before before) {
        Meeting meeting = before.meeting();
        Set<String> itself = Set.of(meeting.reference());
        List<String> onAgenda = agendas.at(meeting.council(), itself).stream().map(AgendaItem::report).toList();
        return before.isNext() ? drafting.meantFor(meeting.council(), itself, onAgenda, meeting.body(), ON_ITS_WAY)
                : drafting.meantFor(meeting.council(), itself, onAgenda);
    }

    private MeetingView.Workings workings(GovernanceReport report, MeetingView.Place place, LocalDate due, Before before, Council council,
            MeetingView.AgendaPart agenda) {
        Body body = council.body(before.meeting().body()).orElseThrow();
        String member = Optional.ofNullable(report.body()).flatMap(council::body).map(its -> its.arrangements().consultedMember().label()).orElse(null);
        boolean open = place != MeetingView.Place.ON_AGENDA && ON_ITS_WAY.contains(report.status());
        Outlook outlook = open ? Outlook.of(report, due, new Outlook.Target(before.today(), before.meeting().heldOn(), agenda.latestOn(),
                council.schemeOn(before.today()).commentWorkingDays(), body.arrangements()), calendar.days()) : Outlook.none();
        return new MeetingView.Workings(report.current().number(), due, MeetingComments.on(report, due, before.today()), report.approvedOn(),
                report.returnNote(), member, report.consultedOn(), outlook);
    }

    /** Which reports are before a meeting. @param all the meetings of its council */
    private record Before(Meeting meeting, List<Meeting> all, LocalDate today) {

        Optional<MeetingView.Place> place(GovernanceReport report, List<AgendaItem> items) {
            if (item(items).isPresent()) {
                return Optional.of(MeetingView.Place.ON_AGENDA);
            }
            String chosen = report.current().content().meeting();
            if (items.isEmpty() && meeting.reference().equals(chosen)) {
                return Optional.of(MeetingView.Place.MEANT);
            }
            boolean waits = ON_ITS_WAY.contains(report.status()) && meeting.body().equals(report.bodyNow())
                    && (!items.isEmpty() || !isToCome(chosen));
            return waits && isNext() ? Optional.of(MeetingView.Place.NEXT) : Optional.empty();
        }

        Optional<AgendaItem> item(List<AgendaItem> items) {
            return items.stream().filter(its -> its.meeting().equals(meeting.reference())).findFirst();
        }

        private boolean isToCome(String reference) {
            return all.stream().anyMatch(its -> its.reference().equals(reference) && !its.heldOn().isBefore(today));
        }

        boolean isNext() {
            return all.stream().filter(its -> its.body().equals(meeting.body()) && !its.heldOn().isBefore(today))
                    .min(Comparator.comparing(Meeting::heldOn)).filter(meeting::equals).isPresent();
        }
    }
}

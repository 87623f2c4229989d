package org.inspectionresponse.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inspectionresponse.council.Body;
import org.inspectionresponse.council.Council;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.council.Meeting;
import org.inspectionresponse.council.MeetingCalendar;
import org.inspectionresponse.decision.AgendaItem;
import org.inspectionresponse.decision.Agendas;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.report.ReportAccess;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports in lists, for a person who may read them. The number of its queries does not grow with the reports. */
@Service
@Transactional(readOnly = true)
class ReportList {

    private static final int MOST = 200;

    private final Drafting drafting;
    private final ReportAccess access;
    private final Agendas agendas;
    private final Councils councils;
    private final MeetingCalendar meetings;
    private final Directory directory;

    ReportList(Drafting drafting, ReportAccess access, Agendas agendas, Councils councils, MeetingCalendar meetings, Directory directory) {
        this.drafting = drafting;
        this.access = access;
        this.agendas = agendas;
        this.councils = councils;
        this.meetings = meetings;
        this.directory = directory;
    }

    /** @param reports the newest first, 200 at most */
    record OfCouncil(String code, String name, List<Line> reports) {
    }

    /**
     * A report in a list.
     *
     * @param bodyName null while its author has not chosen
     * @param meetingOn day of the meeting whose agenda it is on, or else that it is meant for; null where there is none
     */
    record Line(String reference, String title, String bodyName, GovernanceReport.Status status, String statusLabel, LocalDate openedOn,
            LocalDate meetingOn) {
    }

    /**
     * A report before a meeting.
     *
     * @param item its number on the published agenda; null while it is only meant for the meeting
     */
    record BeforeMeeting(String reference, String title, String statusLabel, Integer item) {
    }

    /** The reports of the person's councils that they may read. */
    List<OfCouncil> readableBy(String person) {
        return directory.councilsOf(person).stream().sorted().flatMap(code -> councils.find(code).stream())
                .map(council -> new OfCouncil(council.code(), council.name(), lines(council, person))).toList();
    }

    private List<Line> lines(Council council, String person) {
        Map<String, Meeting> byReference = meetings.of(council.code()).stream().collect(Collectors.toMap(Meeting::reference, Function.identity()));
        Map<String, AgendaItem> latest = new LinkedHashMap<>();
        agendas.ofCouncil(council.code()).forEach(item -> latest.put(item.report(), item));
        List<GovernanceReport> newestFirst = new ArrayList<>(readable(council.code(), person));
        Collections.reverse(newestFirst);
        return newestFirst.stream().limit(MOST).map(report -> line(council, report, latest.get(report.reference()), byReference)).toList();
    }

    private static Line line(Council council, GovernanceReport report, AgendaItem onAgenda, Map<String, Meeting> byReference) {
        LocalDate meetingOn = onAgenda != null ? onAgenda.heldOn() : Optional.ofNullable(report.current().content().meeting())
                .map(byReference::get).map(Meeting::heldOn).orElse(null);
        return new Line(report.reference(), report.title(), Optional.ofNullable(report.body()).flatMap(council::body).map(Body::name).orElse(null),
                report.status(), report.status().label(), report.openedOn(), meetingOn);
    }

    /** What is before each of these meetings of a council and readable for the person: by reference of the meeting, in the order of the agenda. */
    Map<String, List<BeforeMeeting>> byMeeting(String council, Set<String> meetings, String person) {
        List<AgendaItem> items = agendas.at(council, meetings);
        ReportAccess.Reader reader = access.reader(person, council);
        Map<String, GovernanceReport> readable = drafting.meantFor(council, meetings, items.stream().map(AgendaItem::report).toList()).stream()
                .filter(reader::mayRead).collect(Collectors.toMap(GovernanceReport::reference, Function.identity(), (first, next) -> first, LinkedHashMap::new));
        Map<String, List<BeforeMeeting>> found = new LinkedHashMap<>();
        items.stream().filter(item -> readable.containsKey(item.report()))
                .sorted(Comparator.comparingInt(AgendaItem::number)).forEach(item -> add(found, item.meeting(),
                        readable.get(item.report()), item.number()));
        Set<String> taken = agendas.of(council, readable.keySet()).stream().map(AgendaItem::report).collect(Collectors.toSet());
        readable.values().stream().filter(report -> !taken.contains(report.reference()))
                .forEach(report -> add(found, report.current().content().meeting(), report, null));
        return found;
    }

    private static void add(Map<String, List<BeforeMeeting>> found, String meeting, GovernanceReport report, Integer item) {
        found.computeIfAbsent(meeting, reference -> new ArrayList<>())
                .add(new BeforeMeeting(report.reference(), report.title(), report.status().label(), item));
    }

    private List<GovernanceReport> readable(String council, String person) {
        ReportAccess.Reader reader = access.reader(person, council);
        return drafting.of(council).stream().filter(reader::mayRead).toList();
    }
}

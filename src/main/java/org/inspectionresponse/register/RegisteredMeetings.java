package org.inspectionresponse.register;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.council.Meeting;
import org.inspectionresponse.council.MeetingSearch;
import org.inspectionresponse.decision.AgendaItem;
import org.inspectionresponse.decision.Agendas;
import org.inspectionresponse.report.PublishedReport;
import org.inspectionresponse.report.PublishedReports;
import org.inspectionresponse.search.Sought;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Meetings as the register shows them. */
@Service
@Transactional(readOnly = true)
class RegisteredMeetings {

    private final MeetingSearch meetings;
    private final Agendas agendas;
    private final PublishedReports reports;
    private final Councils councils;
    private final Named named;

    RegisteredMeetings(MeetingSearch meetings, Agendas agendas, PublishedReports reports, Councils councils, Named named) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.reports = reports;
        this.councils = councils;
        this.named = named;
    }

    Page<MeetingEntry> find(Question question, int rows) {
        Sought sought = question.sought(councils, rows);
        return Page.of(meetings.find(sought).map(this::entry), sought);
    }

    private MeetingEntry entry(Meeting its) {
        return new MeetingEntry(its.reference(), named.council(its.council()), named.body(its.council(), its.body()), its.heldOn(), its.startsAt(),
                its.place(), its.agendaPublishedOn(), its.convenedBecause(), "/register/meetings/" + its.reference());
    }

    /** Refused as absent where there is none. */
    MeetingEntry.Full require(String reference) {
        Meeting its = meetings.require(reference);
        List<AgendaItem> items = agendas.at(its.council(), Set.of(reference)).stream().sorted(Comparator.comparingInt(AgendaItem::number)).toList();
        Set<String> references = items.stream().map(AgendaItem::report).collect(Collectors.toSet());
        var open = reports.those(references).stream().collect(Collectors.toMap(PublishedReport::reference, PublishedReport::title));
        return new MeetingEntry.Full(entry(its), items.stream().filter(item -> open.containsKey(item.report()))
                .map(item -> new MeetingEntry.Item(item.number(), item.report(), open.get(item.report()), RegisteredReports.address(item.report()))).toList());
    }
}

package org.inspectionresponse.register;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.council.Meeting;
import org.inspectionresponse.council.MeetingSearch;
import org.inspectionresponse.decision.AgendaItem;
import org.inspectionresponse.decision.Agendas;
import org.inspectionresponse.report.ExemptParagraph;
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
        Map<String, String> open = reports.those(references).stream().collect(Collectors.toMap(PublishedReport::reference, PublishedReport::title));
        Map<String, Set<ExemptParagraph>> closed = reports.closedAmong(references);
        return new MeetingEntry.Full(entry(its), items.stream().flatMap(item -> open.containsKey(item.report())
                ? Stream.of(new MeetingEntry.Item(item.number(), item.report(), open.get(item.report()), RegisteredReports.address(item.report())))
                : Stream.ofNullable(closed.get(item.report())).map(under -> new MeetingEntry.Item(item.number(), null, notOpen(under), null))).toList());
    }

    private static String notOpen(Set<ExemptParagraph> under) {
        return "Not for publication (Local Government Act 1972, Schedule 12A, %s %s)".formatted(under.size() == 1 ? "paragraph" : "paragraphs",
                under.stream().map(paragraph -> String.valueOf(paragraph.number())).collect(Collectors.joining(", ")));
    }
}

package org.inspectionresponse.reminder;

import static org.inspectionresponse.calendar.InWords.DAY;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.inspectionresponse.notification.Messages;
import org.inspectionresponse.notification.Notice;
import org.inspectionresponse.notification.Notice.Kind;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.people.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the people of a council what happened, where that is more than one person's task. */
@Service
@Transactional
public class Announcements {

    private static final List<Role> OF_DECISIONS = List.of(Role.IMPROVEMENT_OFFICERS, Role.DIRECTOR, Role.PORTFOLIO_HOLDERS, Role.MEMBERS,
            Role.SCRUTINY);
    private static final List<Role> OF_CALL_INS = List.of(Role.MONITORING_OFFICER, Role.DEMOCRATIC_SERVICES, Role.DIRECTOR, Role.PORTFOLIO_HOLDERS,
            Role.IMPROVEMENT_OFFICERS, Role.SCRUTINY);
    private static final List<Role> OF_ROUTES = List.of(Role.IMPROVEMENT_OFFICERS, Role.DIRECTOR, Role.DEMOCRATIC_SERVICES);

    private static final List<Role> OF_MEETINGS = List.of(Role.IMPROVEMENT_OFFICERS, Role.DIRECTOR);

    private final Directory directory;
    private final Messages messages;

    Announcements(Directory directory, Messages messages) {
        this.directory = directory;
        this.messages = messages;
    }

    /**
     * What something that happened is about.
     *
     * @param caseReference null for a stand-alone report
     * @param report its reference; null where it is about no report
     * @param once what makes this happening different from others of its kind, such as the identity of the decision
     */
    public record About(String council, String caseReference, String report, String once) {
    }

    public void decisionPublished(About about) {
        tell(Kind.DECISION_PUBLISHED, OF_DECISIONS, about, "Read the decision, and until when it can be called in.", "/reports/" + about.report());
    }

    /** @param callIn its reference */
    public void callInReceived(About about, String callIn) {
        tell(Kind.CALL_IN_RECEIVED, OF_CALL_INS, about, "Nothing is done under the decision until the call-in " + callIn + " has ended.",
                "/call-ins/" + callIn);
    }

    /** The way through the council no longer fits before the statutory date. */
    public void routeClosed(About about) {
        tell(Kind.ROUTE_CLOSED, OF_ROUTES, about, "Choose one of the lawful ways that still fit; the timetable of the case lists them.",
                "/cases/" + about.caseReference());
    }

    /**
     * The meeting that a report goes to is held on another day. Why was typed by somebody, so it stands with the meeting and not in mail.
     *
     * @param consulted the member whose views on the report are asked for
     * @param meeting its reference
     */
    public void meetingMoved(About about, Role consulted, String meeting, LocalDate oldOn, LocalDate newOn) {
        tell(Kind.CLOCK_MOVED, Stream.concat(OF_MEETINGS.stream(), Stream.of(consulted)).toList(), about,
                "See what the new day of the meeting means for this report.",
                "The meeting %s was on %s and is now on %s.".formatted(meeting, DAY.format(oldOn), DAY.format(newOn)), "/reports/" + about.report());
    }

    private void tell(Kind kind, List<Role> roles, About about, String what, String path) {
        tell(kind, roles, about, what, null, path);
    }

    private void tell(Kind kind, List<Role> roles, About about, String what, String why, String path) {
        messages.notify(about.council(), new Readers(directory, about.council()).in(roles).distinct().map(person -> new Notice(
                kind + " " + about.once(), kind, about.council(), about.caseReference(), about.report(), person, null,
                what, why, path, null)).toList());
    }
}

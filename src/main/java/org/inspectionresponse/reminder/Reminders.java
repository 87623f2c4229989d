package org.inspectionresponse.reminder;

import static org.inspectionresponse.calendar.InWords.DAY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.inspectionresponse.calendar.WorkingDays;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.council.ReminderRules;
import org.inspectionresponse.council.WorkingCalendar;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.deadline.Deadlines;
import org.inspectionresponse.notification.Messages;
import org.inspectionresponse.notification.Notice;
import org.inspectionresponse.notification.Notice.Kind;
import org.inspectionresponse.people.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds people of the clocks in the register: once for each moment, whoever is late and the head of their service too. */
@Service
@Transactional
public class Reminders {

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);

    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final Councils councils;
    private final Directory directory;
    private final Messages messages;
    private final Clock clock;

    Reminders(Deadlines deadlines, WorkingCalendar calendar, Councils councils, Directory directory, Messages messages, Clock clock) {
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.councils = councils;
        this.directory = directory;
        this.messages = messages;
        this.clock = clock;
    }

    /** Gives every reminder that the clocks of a council call for today and that was not given. Safe to run twice. */
    public void remind(String council) {
        LocalDate today = LocalDate.now(clock);
        ReminderRules rules = councils.require(council).schemeOn(today).reminders();
        WorkingDays days = calendar.days();
        Readers readers = new Readers(directory, council);
        for (Deadline running : deadlines.running(council)) {
            Call.of(running, today, rules, days).ifPresent(call -> give(running, call, days.between(today, running.dueOn()), readers));
        }
    }

    /** Where nobody holds the role, the head of its service is told. The clock remembers only what somebody was told. */
    private void give(Deadline due, Call call, int left, Readers readers) {
        List<String> theirs = workers(due, readers).distinct().toList();
        boolean late = call.kind() == Kind.TASK_OVERDUE || call.kind() == Kind.CLOCK_EXPIRED;
        Stream<String> heads = late || theirs.isEmpty() ? Stream.ofNullable(due.head()).flatMap(readers::in) : Stream.empty();
        List<String> people = Stream.concat(theirs.stream(), heads).distinct().toList();
        if (people.isEmpty()) {
            LOG.warn("{} of {} calls for a reminder, and nobody of {} holds a role to be told: {}", due.label(), due.subject(), due.council(), due.roles());
        } else if (deadlines.remember(due, call.mark(due))) {
            tell(due, call.kind(), call.mark(due), people.stream(), why(due, late, left));
        }
    }

    private static Stream<String> workers(Deadline task, Readers readers) {
        return task.assignee().map(Stream::of).orElseGet(() -> readers.in(task.roles()));
    }

    /** How long there is, and which law or rule sets it; a task has no rule of its own. */
    private static String why(Deadline due, boolean late, int left) {
        String time = late ? "This day has passed." : left(left);
        return due.taskId().isPresent() ? time : time + " Set by: " + due.source() + ".";
    }

    private static String left(int days) {
        return switch (days) {
            case 0 -> "This is the last day.";
            case 1 -> "One working day is left.";
            default -> days + " working days are left.";
        };
    }

    /**
     * Tells those whose turn it is of a task.
     *
     * @param kind whether it is new, came back, or asks for a comment again
     * @param actor whose doing it is, who need not be told; null where it is the product's
     */
    public void taskOpened(String taskId, Kind kind, String actor) {
        Deadline task = deadlines.ofTask(taskId);
        tell(task, kind, "given at " + clock.millis(), workers(task, new Readers(directory, task.council())).filter(person -> !person.equals(actor)), null);
    }

    /**
     * Tells those who are to meet it, or who met it and are late by the new count, that the date of a clock has changed, and from what to what.
     * Why was typed by somebody, so it stands with the clock and not in mail.
     */
    @EventListener
    void moved(Deadlines.Moved event) {
        deadlines.find(event.duty(), event.subject()).filter(due -> due.state() == Deadline.State.RUNNING || becameLate(due, event)).ifPresent(due ->
                tell(due, Kind.CLOCK_MOVED, "moved " + due.history().size(), new Readers(directory, due.council()).in(due.responsible()),
                        "It was due on %s.%s Why it moved stands with the date.".formatted(DAY.format(event.oldDue()), due.endedOn() == null ? ""
                                : " It was met on %s, which is now after it.".formatted(DAY.format(due.endedOn())))));
    }

    /** Tells those whose task it is of its new day, and which it was. */
    @EventListener
    void taskMoved(Deadlines.TaskMoved event) {
        Deadline task = deadlines.ofTask(event.taskId());
        tell(task, Kind.CLOCK_MOVED, "moved " + task.history().size(), workers(task, new Readers(directory, task.council())),
                "It was due on %s. Why it moved stands with the date.".formatted(DAY.format(event.oldDue())));
    }

    private static boolean becameLate(Deadline due, Deadlines.Moved event) {
        return due.state() == Deadline.State.MET && due.missed(due.endedOn()) && !due.endedOn().isAfter(event.oldDue());
    }

    private void tell(Deadline due, Kind kind, String moment, Stream<String> people, String why) {
        messages.notify(due.council(), people.distinct().map(person -> notice(due, kind, moment, person, why)).toList());
    }

    private static Notice notice(Deadline due, Kind kind, String moment, String person, String why) {
        return new Notice("clock %d %s".formatted(due.id(), moment), kind, due.council(), due.caseReference(), due.subject(), person, due.dueOn(),
                due.label() + ".", why, path(due), new Notice.Calendar("clock-" + due.id() + "@inspection-response", due.history().size(), due.label()));
    }

    private static String path(Deadline due) {
        return due.taskId().map(task -> "/camunda/app/tasklist/default/#/?task=" + task).orElse("/deadlines");
    }
}

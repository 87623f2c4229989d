package org.inspectionresponse.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.inspectionresponse.council.Council;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.council.WorkingCalendar;
import org.inspectionresponse.deadline.Deadlines;
import org.inspectionresponse.deadline.TaskClock;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.reminder.Reminders;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps a clock in the register for every open task, and has those told whose turn it is. A task whose model gives it no date is due after as many
 * working days as the council's scheme allows.
 */
@Component
class TaskClocks {

    private static final String CHANGED = "The date of the task was changed.";

    private final Deadlines deadlines;
    private final Reminders reminders;
    private final Councils councils;
    private final WorkingCalendar calendar;
    private final ReturnedWork returned;
    private final IdentityService identity;
    private final Clock clock;

    TaskClocks(@Lazy Deadlines deadlines, @Lazy Reminders reminders, @Lazy Councils councils, @Lazy WorkingCalendar calendar, ReturnedWork returned,
            @Lazy IdentityService identity, Clock clock) {
        this.deadlines = deadlines;
        this.reminders = reminders;
        this.councils = councils;
        this.calendar = calendar;
        this.returned = returned;
        this.identity = identity;
        this.clock = clock;
    }

    @EventListener
    void changed(DelegateTask task) {
        councilOf(task).ifPresent(council -> changed(task, council));
    }

    private void changed(DelegateTask task, Council council) {
        switch (task.getEventName()) {
            case TaskListener.EVENTNAME_CREATE -> opened(task, council);
            case TaskListener.EVENTNAME_ASSIGNMENT -> assigned(task, council);
            case TaskListener.EVENTNAME_UPDATE -> deadlines.taskChanged(clock(task, council), CHANGED, by());
            case TaskListener.EVENTNAME_COMPLETE -> deadlines.taskEnded(task.getId(), today());
            case TaskListener.EVENTNAME_DELETE -> deadlines.taskDropped(task.getId(), today());
            default -> { }
        }
    }

    private void opened(DelegateTask task, Council council) {
        if (task.getDueDate() == null) {
            task.setDueDate(dueByScheme(council, today()));
        }
        deadlines.taskOpened(clock(task, council));
        if (task.getAssignee() == null) {
            reminders.taskOpened(task.getId(), returned.kindOf(task), actor());
        }
    }

    /** The date of a task was worked out anew. @param cause why, in a sentence */
    void moved(DelegateTask task, String cause) {
        councilOf(task).ifPresent(council -> deadlines.taskChanged(clock(task, council), cause, by()));
    }

    /** When a task without a date of its own is due, by the calendar of now; empty for a task of no council. */
    Optional<Date> dueByScheme(DelegateTask task) {
        return councilOf(task).map(council -> dueByScheme(task, council));
    }

    private Date dueByScheme(DelegateTask task, Council council) {
        return dueByScheme(council, LocalDate.ofInstant(task.getCreateTime().toInstant(), DueDates.LONDON));
    }

    private Date dueByScheme(Council council, LocalDate cameUp) {
        return DueDates.endOf(calendar.days().after(cameUp, council.schemeOn(cameUp).taskWorkingDays()));
    }

    /** Comes after the opening of a task that is one person's from the start. Whoever takes a task themselves need not be told of it. */
    private void assigned(DelegateTask task, Council council) {
        deadlines.taskChanged(clock(task, council), CHANGED, by());
        if (task.getAssignee() != null && !task.getAssignee().equals(actor())) {
            reminders.taskOpened(task.getId(), returned.kindOf(task), actor());
        }
    }

    /** A task of before tasks had clocks: it gets a date, where it has none, and a clock. Nobody is told. */
    void adopt(DelegateTask task) {
        councilOf(task).ifPresent(council -> {
            if (task.getDueDate() == null) {
                task.setDueDate(dueByScheme(task, council));
            }
            deadlines.taskOpened(clock(task, council));
        });
    }

    private TaskClock clock(DelegateTask task, Council council) {
        Date due = task.getDueDate() == null ? dueByScheme(task, council) : task.getDueDate();
        return new TaskClock(council.code(), caseOf(task), task.getExecution().getProcessBusinessKey(), task.getId(), task.getName(),
                LocalDate.ofInstant(due.toInstant(), DueDates.LONDON), rolesOf(task), task.getAssignee());
    }

    private Optional<Council> councilOf(DelegateTask task) {
        return Optional.ofNullable((String) task.getVariable("council")).flatMap(councils::find);
    }

    /** The case is what the outermost process is about, where that is the process of a case. */
    private static String caseOf(DelegateTask task) {
        DelegateExecution outermost = task.getExecution().getProcessInstance();
        while (outermost.getSuperExecution() != null) {
            outermost = outermost.getSuperExecution().getProcessInstance();
        }
        String key = outermost.getProcessBusinessKey();
        return key != null && key.startsWith("INS-") ? key : null;
    }

    private static List<Role> rolesOf(DelegateTask task) {
        return task.getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).map(Role::ofGroup).flatMap(Optional::stream).toList();
    }

    private String actor() {
        return identity.getCurrentAuthentication() == null ? null : identity.getCurrentAuthentication().getUserId();
    }

    /** Who changed it: the product, where nobody is signed in. */
    private By by() {
        return actor() == null ? By.product() : new By(actor(), null);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

package org.inspectionresponse.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.inspectionresponse.calendar.Rule;
import org.inspectionresponse.calendar.WorkingDays;
import org.inspectionresponse.council.WorkingCalendar;
import org.inspectionresponse.deadline.Counting;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.deadline.Deadlines;
import org.inspectionresponse.deadline.Duty;
import org.inspectionresponse.deadline.TaskClock;
import org.inspectionresponse.engine.ProductClock;
import org.inspectionresponse.notification.Message;
import org.inspectionresponse.notification.Notice.Kind;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.support.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is reminded of what on which morning, over the months of a clock. Years in the past keep the clocks of other tests quiet. */
@ProductTest
class RemindersTest {

    private static final String COUNCIL = "nottinghamshire";
    private static final String OFFICER = "improvement-officer." + COUNCIL;
    private static final LocalDate RECEIVED = LocalDate.of(2013, 1, 7);
    private static final LocalDate DUE = LocalDate.of(2013, 4, 17);

    @Autowired
    private Reminders reminders;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private EntityManager database;
    @Autowired
    private WorkingCalendar calendar;
    @Autowired
    private ProductClock clock;

    private final String subject = "PLN-NCC-2013-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void begin() {
        on(RECEIVED);
    }

    @Test
    void clockCallsAtTwentyTenFiveAndOneWorkingDaysAndOnceItIsLate() {
        start(70);
        assertThat(deadlines.find(Duty.SUBMIT_PLAN, subject).orElseThrow().dueOn()).isEqualTo(DUE);
        Map<LocalDate, Kind> told = eachMorning(RECEIVED, DUE.plusDays(20));
        WorkingDays days = calendar.days();
        assertThat(told).containsExactlyInAnyOrderEntriesOf(Map.of(
                days.before(DUE, 20), Kind.CLOCK_DUE, days.before(DUE, 10), Kind.CLOCK_DUE, days.before(DUE, 5), Kind.CLOCK_DUE,
                days.before(DUE, 1), Kind.CLOCK_DUE, DUE.plusDays(1), Kind.CLOCK_EXPIRED));
    }

    @Test
    void whoeverIsLateIsToldAndTheirHeadAsWell() {
        start(70);
        on(DUE.plusDays(1));
        reminders.remind(COUNCIL);
        assertThat(told()).extracting(Message::recipient).contains(OFFICER, "director." + COUNCIL).doesNotHaveDuplicates();
    }

    @Test
    void sameMorningTwiceTellsOnce() {
        start(70);
        on(calendar.days().before(DUE, 10));
        reminders.remind(COUNCIL);
        int once = told().size();
        reminders.remind(COUNCIL);
        assertThat(told()).hasSize(once).isNotEmpty();
    }

    @Test
    void afterIdleWeeksOnlyTheNearestMomentCalls() {
        start(70);
        on(calendar.days().before(DUE, 4));
        reminders.remind(COUNCIL);
        assertThat(told()).isNotEmpty().allSatisfy(message -> assertThat(message.purpose()).contains(DUE + "/5"));
    }

    @Test
    void clockThatIsShorterThanAMomentDoesNotCallForIt() {
        start(5);
        assertThat(eachMorning(RECEIVED, RECEIVED.plusDays(6))).hasSize(1).containsValue(Kind.CLOCK_DUE);
    }

    @Test
    void windowThatRanOutIsNobodysLateness() {
        deadlines.start(Deadline.Start.given(Duty.CALL_IN_WINDOW, COUNCIL, null, subject,
                new Deadline.Given(RECEIVED, "the decision was published", LocalDate.of(2013, 1, 14), null, false, "Five working days.")));
        assertThat(eachMorning(RECEIVED, LocalDate.of(2013, 1, 25))).containsOnlyKeys(LocalDate.of(2013, 1, 11));
    }

    @Test
    void clockThatWasMetCallsNoMore() {
        start(70);
        deadlines.met(Duty.SUBMIT_PLAN, subject, RECEIVED.plusDays(3));
        assertThat(eachMorning(RECEIVED.plusDays(3), DUE.plusDays(3))).isEmpty();
    }

    @Test
    void dateThatMovesIsToldWithoutWhatWasTypedAndCallsAnew() {
        start(70);
        on(calendar.days().before(DUE, 10));
        reminders.remind(COUNCIL);
        deadlines.recount(clockFrom(RECEIVED.plusDays(14), 70), "The child at 4 Elm Road" + System.lineSeparator() + "was named.", By.product());
        assertThat(told()).anySatisfy(message -> {
            assertThat(message.kind()).isEqualTo(Kind.CLOCK_MOVED);
            assertThat(message.text()).contains("It was due on 17 April 2013.").doesNotContain("Elm Road");
        });
        LocalDate later = deadlines.find(Duty.SUBMIT_PLAN, subject).orElseThrow().dueOn();
        int before = told().size();
        on(calendar.days().before(later, 10));
        reminders.remind(COUNCIL);
        assertThat(told().subList(before, told().size())).isNotEmpty()
                .allSatisfy(message -> assertThat(message.purpose()).contains(later + "/10"));
    }

    @Test
    void whatWasMetInTimeAndIsLateByTheNewCountIsTold() {
        start(70);
        deadlines.met(Duty.SUBMIT_PLAN, subject, DUE);
        deadlines.recount(clockFrom(RECEIVED, 71), "One more.", By.product());
        assertThat(told()).as("met all the same").isEmpty();
        deadlines.recount(clockFrom(RECEIVED, 68), "The child at 4 Elm Road.", By.product());
        assertThat(told()).isNotEmpty().allSatisfy(message -> {
            assertThat(message.kind()).isEqualTo(Kind.CLOCK_MOVED);
            assertThat(message.text()).contains("It was met on 17 April 2013, which is now after it.").doesNotContain("Elm Road");
        });
        int once = told().size();
        deadlines.recount(clockFrom(RECEIVED, 67), "Two fewer.", By.product());
        assertThat(told()).as("late before").hasSize(once);
    }

    @Test
    void taskCallsBeforeItsDayOnItAndAfterIt() {
        String task = UUID.randomUUID().toString();
        deadlines.taskOpened(new TaskClock(COUNCIL, null, subject, task, "Check costs", LocalDate.of(2013, 1, 21), List.of(Role.FINANCE), null));
        Map<LocalDate, Kind> told = eachMorning(RECEIVED, LocalDate.of(2013, 2, 1));
        assertThat(told).containsExactlyInAnyOrderEntriesOf(Map.of(LocalDate.of(2013, 1, 17), Kind.TASK_DUE_SOON,
                LocalDate.of(2013, 1, 21), Kind.TASK_DUE_TODAY, LocalDate.of(2013, 1, 22), Kind.TASK_OVERDUE));
        assertThat(told()).allSatisfy(message -> assertThat(message.text()).contains("/camunda/app/tasklist/default/#/?task=" + task, subject));
        assertThat(told()).filteredOn(message -> message.kind() == Kind.TASK_OVERDUE).extracting(Message::recipient)
                .contains("finance." + COUNCIL, "section-151-officer." + COUNCIL);
    }

    @Test
    void taskThatSomebodyHasTakenIsTheirs() {
        TaskClock task = new TaskClock(COUNCIL, null, subject, UUID.randomUUID().toString(), "Check costs", LocalDate.of(2013, 1, 21),
                List.of(Role.FINANCE, Role.LEGAL), null);
        deadlines.taskOpened(task);
        deadlines.taskChanged(new TaskClock(task.council(), task.caseReference(), task.subject(), task.taskId(), task.taskName(), task.dueOn(),
                task.roles(), "legal." + COUNCIL), "Taken.", By.product());
        assertThat(deadlines.ofTask(task.taskId()).history()).as("no date moved").isEmpty();
        on(LocalDate.of(2013, 1, 21));
        reminders.remind(COUNCIL);
        assertThat(told()).extracting(Message::recipient).containsExactly("legal." + COUNCIL);
    }

    @Test
    void whoeverCanTakeATaskIsToldThatItsDateMovedAndNotWhatWasTyped() {
        TaskClock task = new TaskClock(COUNCIL, null, subject, UUID.randomUUID().toString(), "Check costs", LocalDate.of(2013, 1, 21),
                List.of(Role.FINANCE), null);
        deadlines.taskOpened(task);
        deadlines.taskChanged(new TaskClock(COUNCIL, null, subject, task.taskId(), task.taskName(), LocalDate.of(2013, 1, 18), task.roles(), null),
                "The child at 4 Elm Road.", By.product());
        assertThat(told()).isNotEmpty().allSatisfy(message -> {
            assertThat(message.kind()).isEqualTo(Kind.CLOCK_MOVED);
            assertThat(message.text()).contains("It was due on 21 January 2013.", "18 January 2013").doesNotContain("Elm Road");
        }).extracting(Message::recipient).contains("finance." + COUNCIL);
    }

    /** Days on which the product stands still and dates that move: nothing is missed, and nothing is said twice, by another way of counting. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whateverHappensNoReminderIsMissedOrDoubled(long seed) {
        Random chance = new Random(seed);
        start(70);
        List<String> expected = new ArrayList<>();
        String last = null;
        for (LocalDate day = RECEIVED; day.isBefore(DUE.plusDays(60)); day = day.plusDays(1)) {
            on(day);
            if (chance.nextInt(25) == 0) {
                deadlines.recount(clockFrom(RECEIVED.plusDays(chance.nextInt(60) - 20), 70), "Corrected.", By.product());
            }
            if (chance.nextInt(4) > 0) {
                reminders.remind(COUNCIL);
                String call = slowly(deadlines.find(Duty.SUBMIT_PLAN, subject).orElseThrow(), day);
                if (call != null && !call.equals(last) && !expected.contains(call)) {
                    expected.add(call);
                }
                last = call == null ? last : call;
            }
        }
        Map<String, Integer> given = new HashMap<>();
        told().stream().filter(message -> message.recipient().equals(OFFICER) && message.kind() != Kind.CLOCK_MOVED)
                .forEach(message -> given.merge(message.purpose().split(" ")[2], 1, Integer::sum));
        assertThat(given.keySet()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(given.values()).allMatch(times -> times == 1);
    }

    /** Counts the days that are left one by one. */
    private String slowly(Deadline due, LocalDate today) {
        if (today.isAfter(due.dueOn())) {
            return due.dueOn() + "/late";
        }
        int left = count(today, due.dueOn());
        int length = count(due.startedOn(), due.dueOn());
        for (int step : new int[] {1, 5, 10, 20}) {
            if (left <= step && step < length) {
                return due.dueOn() + "/" + step;
            }
        }
        return null;
    }

    private int count(LocalDate from, LocalDate to) {
        return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(calendar.days()::isWorkingDay).count();
    }

    private void start(int workingDays) {
        deadlines.start(clockFrom(RECEIVED, workingDays));
    }

    private Deadline.Start clockFrom(LocalDate day, int workingDays) {
        return new Deadline.Start(Duty.SUBMIT_PLAN, COUNCIL, null, subject,
                new Counting(Rule.WORKING_DAYS_AFTER, day, workingDays, "the report was received"), null, false);
    }

    /** The mornings on which somebody was told, with what. */
    private Map<LocalDate, Kind> eachMorning(LocalDate first, LocalDate last) {
        Map<LocalDate, Kind> told = new HashMap<>();
        first.datesUntil(last.plusDays(1)).forEach(day -> {
            on(day);
            int before = told().size();
            reminders.remind(COUNCIL);
            List<Message> news = told();
            if (news.size() > before) {
                told.put(day, news.get(before).kind());
            }
        });
        return told;
    }

    private List<Message> told() {
        return database.createQuery("select message from Message message where message.subject like :about order by message.id", Message.class)
                .setParameter("about", "%" + subject + "%").getResultList();
    }

    private void on(LocalDate day) {
        clock.moveTo(day.atTime(LocalTime.of(6, 0)).atZone(ProductClock.LONDON).toInstant());
    }
}

package org.inspectionresponse.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.inspectionresponse.council.Council;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.deadline.Deadlines;
import org.inspectionresponse.deadline.TaskClock;
import org.inspectionresponse.engine.ProductClock;
import org.inspectionresponse.notification.Message;
import org.inspectionresponse.notification.Messages;
import org.inspectionresponse.notification.Notice.Kind;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.support.CoversModel;
import org.inspectionresponse.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every morning, each council's people are reminded by a job of their own. */
@ProductTest
@CoversModel("deadlineWatch")
class DeadlineWatchProcessTest {

    private static final String COUNCIL = "nottingham-city";
    private static final LocalDate DUE = LocalDate.of(2014, 5, 14);

    @Autowired
    private Deadlines deadlines;
    @Autowired
    private Messages messages;
    @Autowired
    private Councils councils;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private HistoryService history;
    @Autowired
    private ProductClock clock;

    private final String inspection = "INS-NCITY-2014-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void morningRemindsEachCouncilInAJobOfItsOwn() {
        at(DUE.minusDays(7), 9);
        deadlines.taskOpened(new TaskClock(COUNCIL, inspection, "PLN-NCITY-2014-" + UUID.randomUUID().toString().substring(0, 8),
                UUID.randomUUID().toString(), "Check costs", DUE, List.of(Role.FINANCE), null));
        at(DUE, 6);
        management.executeJob(morning().getId());
        String watch = runtime.createProcessInstanceQuery().processDefinitionKey("deadlineWatch").singleResult().getId();
        run(watch);
        assertThat(jobs(watch)).as("one for each council").hasSameSizeAs(councils.all());
        assertThat(messages.ofCase(COUNCIL, inspection)).isEmpty();
        while (!jobs(watch).isEmpty()) {
            run(watch);
        }
        assertThat(messages.ofCase(COUNCIL, inspection)).extracting(Message::recipient, Message::kind)
                .containsExactlyInAnyOrder(tuple("finance." + COUNCIL, Kind.TASK_DUE_TODAY), tuple("finance-2." + COUNCIL, Kind.TASK_DUE_TODAY));
        HistoricProcessInstance ended = history.createHistoricProcessInstanceQuery().processInstanceId(watch).singleResult();
        assertThat(ended.getState()).isEqualTo(HistoricProcessInstance.STATE_COMPLETED);
        assertThat(morning().getDuedate().toInstant()).as("the next morning").isAfter(clock.instant());
    }

    @Test
    void everyCouncilIsWatched() {
        assertThat(new DeadlineWatchProcess(councils, null, null).councils()).containsExactlyElementsOf(councils.all().stream().map(Council::code).toList());
    }

    private void run(String watch) {
        jobs(watch).forEach(job -> management.executeJob(job.getId()));
    }

    private List<Job> jobs(String watch) {
        return management.createJobQuery().processInstanceId(watch).list();
    }

    private Job morning() {
        return management.createJobQuery().processDefinitionKey("deadlineWatch").timers().active().singleResult();
    }

    private void at(LocalDate day, int hour) {
        clock.moveTo(day.atTime(LocalTime.of(hour, 0)).atZone(ProductClock.LONDON).toInstant());
    }
}

package org.inspectionresponse.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Job;
import org.inspectionresponse.notification.Message;
import org.inspectionresponse.notification.Messages;
import org.inspectionresponse.notification.Notice;
import org.inspectionresponse.support.CoversModel;
import org.inspectionresponse.support.MailServer;
import org.inspectionresponse.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** A notice from the moment it is stored to the mail server, with a server that takes it and without. */
@ProductTest
@CoversModel("messageDelivery")
class MessageDeliveryProcessTest {

    @RegisterExtension
    static final MailServer MAIL = new MailServer();

    private static final String FINANCE = "finance.nottinghamshire";

    @Autowired
    private Messages messages;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private IdentityService identity;
    @Autowired
    private HistoryService history;

    private final String report = "RPT-NCC-2026-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void noticeIsSentOnce() throws Exception {
        String message = notice(FINANCE);
        assertThat(messages.require(message).status()).isEqualTo(Message.Status.STORED);
        management.executeJob(job(message).getId());
        messages.dispatch(messages.require(message).id());
        assertThat(received()).hasSize(1);
        assertThat(received().get(0).getMessageID()).isEqualTo(messages.require(message).messageId());
        assertThat(messages.require(message).status()).isEqualTo(Message.Status.SENT);
        assertThat(ended(message)).isTrue();
    }

    @Test
    void samePurposeForTheSameReaderIsOneNotice() {
        notice(FINANCE);
        assertThat(messages.notify(written(FINANCE))).isEmpty();
    }

    @Test
    void mailServerThatIsDownIsTriedSevenTimesOverADayAndThenCockpitShowsIt() {
        String message = notice(FINANCE);
        MAIL.goesDown();
        Job job = job(message);
        for (int left = 6; left >= 0; left--) {
            fails(job, "The mail server did not take message " + message);
            assertThat(job(message).getRetries()).isEqualTo(left);
        }
        assertThat(incidents(message)).isEqualTo(1);
        assertThat(messages.require(message).status()).as("nobody listened, so nobody has it").isEqualTo(Message.Status.STORED);
        MAIL.comesBack();
        retryInCockpit(job);
        assertThat(received()).hasSize(1);
        assertThat(messages.require(message).attempts()).isEqualTo(8);
        assertThat(incidents(message)).isZero();
    }

    @Test
    void readerWithoutAnAddressIsAnIncidentAtOnceThatSaysWhoAndWhatToDo() {
        String person = "equalities.nottinghamshire";
        String address = identity.createUserQuery().userId(person).singleResult().getEmail();
        addressed(person, null);
        try {
            String message = notice(person);
            fails(job(message), "Give them one in Admin, under Users, and then retry this job in Cockpit.");
            assertThat(incidents(message)).isEqualTo(1);
            assertThat(messages.require(message).problem()).contains(message, "(" + person + ")");
            addressed(person, "new.address@example.org");
            retryInCockpit(job(message));
            assertThat(messages.require(message).recipients()).containsExactly("new.address@example.org");
            assertThat(received()).hasSize(1);
        } finally {
            addressed(person, address);
        }
    }

    private String notice(String recipient) {
        return messages.notify(written(recipient)).get(0);
    }

    private Notice written(String recipient) {
        return new Notice("due-soon " + report, Notice.Kind.TASK_DUE_SOON, "nottinghamshire", null, report, recipient, LocalDate.of(2026, 3, 12),
                "Give your comment on the report.", null, "/camunda/app/tasklist/default/#/?task=1",
                new Notice.Calendar(report, 0, "Comment on " + report));
    }

    private List<MimeMessage> received() {
        return MAIL.received("Task due soon: " + report + ", due 12 March 2026");
    }

    private Job job(String message) {
        return management.createJobQuery().processInstanceId(runtime.createProcessInstanceQuery().processInstanceBusinessKey(message)
                .singleResult().getId()).singleResult();
    }

    private void fails(Job job, String why) {
        assertThatThrownBy(() -> management.executeJob(job.getId())).hasMessageContaining(why);
    }

    private void retryInCockpit(Job job) {
        management.setJobRetries(job.getId(), 1);
        management.executeJob(job.getId());
    }

    private long incidents(String message) {
        return runtime.createIncidentQuery().processInstanceId(history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(message)
                .singleResult().getId()).count();
    }

    private boolean ended(String message) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(message).finished().count() == 1;
    }

    private void addressed(String person, String address) {
        User user = identity.createUserQuery().userId(person).singleResult();
        user.setEmail(address);
        identity.saveUser(user);
    }
}

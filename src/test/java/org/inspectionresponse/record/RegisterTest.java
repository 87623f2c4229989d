package org.inspectionresponse.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class RegisterTest {

    private static final By OFFICER = new By("improvement-officer.nottinghamshire", Role.IMPROVEMENT_OFFICERS);

    @Autowired
    private Register register;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate database;

    private enum Outcome { APPROVED }

    private static Act act(String subject) {
        return Act.on("nottinghamshire", null, subject, 3L, "Approve plan").outcome(Outcome.APPROVED).because("It answers every finding.");
    }

    @Test
    void aRowSaysWhoDidWhatInWhatRoleOnWhichVersionAndWhy() {
        transaction.executeWithoutResult(status -> register.enter(act("REG-1"), OFFICER));

        List<RegisterEntry> entries = register.ofSubject("nottinghamshire", "REG-1");
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.person()).isEqualTo(OFFICER.person());
            assertThat(entry.role()).isEqualTo(Role.IMPROVEMENT_OFFICERS);
            assertThat(entry.act()).isEqualTo("Approve plan");
            assertThat(entry.outcome()).isEqualTo("APPROVED");
            assertThat(entry.subjectVersion()).isEqualTo(3);
            assertThat(entry.why()).isEqualTo("It answers every finding.");
            assertThat(entry.enteredAt()).isNotNull();
        });
        assertThat(register.ofSubject("another-council", "REG-1")).isEmpty();
    }

    @Test
    void aRowIsWrittenOnlyInTheTransactionOfWhatItRecords() {
        assertThatThrownBy(() -> register.enter(act("REG-2"), OFFICER)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void anAttemptAgainstFourEyesStaysWhenAllElseIsRolledBack() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            register.enter(act("REG-3"), OFFICER);
            throw register.fourEyes(act("REG-3"), OFFICER, "Somebody else has to approve the plan.");
        })).isInstanceOf(Refusal.class).hasMessage("Somebody else has to approve the plan.");

        assertThat(register.ofSubject("nottinghamshire", "REG-3")).singleElement()
                .satisfies(entry -> assertThat(entry.outcome()).isEqualTo("REFUSED_FOUR_EYES"));
    }

    @Test
    void theDatabaseRefusesToChangeOrDeleteARow() {
        transaction.executeWithoutResult(status -> register.enter(act("REG-4"), OFFICER));

        assertThatThrownBy(() -> database.update("update register_entry set why = 'other' where subject = 'REG-4'"))
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> database.update("delete from register_entry where subject = 'REG-4'")).as("delete")
                .hasStackTraceContaining("append-only");
        assertThat(register.ofSubject("nottinghamshire", "REG-4")).singleElement()
                .satisfies(entry -> assertThat(entry.why()).isEqualTo("It answers every finding."));
    }
}

package org.inspectionresponse.engine;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Three indexes that the engine's own schema lacks. Without them completing a task and listing a group's tasks read whole tables: at
 * 100,000 open tasks they make a completion nearly four times and the list nearly three times as fast. They cannot be a migration, as
 * the engine makes its tables itself and only after the product's migrations have run.
 */
final class Indexes {

    private static final List<String> STATEMENTS = List.of(
        "create index if not exists IR_IDX_TASK_PARENT on ACT_RU_TASK (PARENT_TASK_ID_)",
        "create index if not exists IR_IDX_TASK_DUE on ACT_RU_TASK (DUE_DATE_)",
        "create index if not exists IR_IDX_LINK_GROUP on ACT_RU_IDENTITYLINK (GROUP_ID_, TYPE_, TASK_ID_)");

    private Indexes() {
    }

    static void create(DataSource database) {
        STATEMENTS.forEach(new JdbcTemplate(database)::execute);
    }
}

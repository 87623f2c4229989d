package org.inspectionresponse.support;

import java.util.List;
import org.inspectionresponse.notification.Notice.Kind;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who was told of what by mail, from the rows of messages. */
public final class Told {

    private final JdbcTemplate database;

    public Told(ApplicationContext application) {
        database = application.getBean(JdbcTemplate.class);
    }

    /** The sign-in names of those who were told of that kind of thing about a reference, oldest message first. */
    public List<String> of(Kind kind, String reference) {
        return database.queryForList("select recipient from message where kind = ? and subject like ? order by id", String.class, kind.name(),
                "%" + reference + "%");
    }
}

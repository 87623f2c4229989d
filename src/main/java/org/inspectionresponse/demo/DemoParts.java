package org.inspectionresponse.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers how far each part of the demonstration has been told. */
@Component
class DemoParts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient jdbc;

    DemoParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param begunOn the day the story's rules count from
     * @param stepsDone steps that are committed
     * @param known references by name
     */
    record Part(String name, LocalDate begunOn, int stepsDone, Map<String, String> known, boolean finished) {
    }

    Optional<Part> find(String name) {
        return jdbc.sql("select * from demo_part where name = ?").param(name).query(DemoParts::read).optional();
    }

    Part begin(String name, String council, LocalDate today) {
        jdbc.sql("insert into demo_part (name, council, begun_on, steps_done, known, finished) values (?, ?, ?, 0, '{}', false)")
                .params(name, council, today).update();
        return new Part(name, today, 0, new TreeMap<>(), false);
    }

    void done(String name, int steps, Map<String, String> known) {
        jdbc.sql("update demo_part set steps_done = ?, known = ? where name = ?").params(steps, written(known), name).update();
    }

    void finish(String name) {
        jdbc.sql("update demo_part set finished = true where name = ?").param(name).update();
    }

    private static Part read(ResultSet row, int number) throws SQLException {
        try {
            return new Part(row.getString("name"), row.getObject("begun_on", LocalDate.class), row.getInt("steps_done"),
                    JSON.readValue(row.getString("known"), new TypeReference<TreeMap<String, String>>() { }), row.getBoolean("finished"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is known of the demonstration is not readable", e);
        }
    }

    private static String written(Map<String, String> known) {
        try {
            return JSON.writeValueAsString(known);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is known of the demonstration cannot be written", e);
        }
    }
}

package org.inspectionresponse.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The database under the tests: H2 in memory, or, with {@code -Dtest.database=postgres}, a real PostgreSQL that is started for them and
 * ends with them. The build runs the tests of the processes on both.
 */
final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String POSTGRES = "postgres";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues values = POSTGRES.equals(System.getProperty("test.database"))
            ? TestPropertyValues.of("spring.datasource.url=" + Server.URL, "spring.datasource.username=postgres",
                "camunda.bpm.database.type=postgres",
                // the server goes first when a run ends, and the engine still asks it for something
                "spring.datasource.hikari.connection-timeout=5000")
            : TestPropertyValues.of("spring.datasource.url=jdbc:h2:mem:product;DB_CLOSE_DELAY=-1");
        values.applyTo(context);
    }

    /** Started at the first use, for the rest of this run. */
    private static final class Server {

        private static final String URL = start();

        private static String start() {
            try {
                return EmbeddedPostgres.builder().start().getJdbcUrl("postgres", "postgres");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package org.inspectionresponse.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole product on a random port, with the demonstration's people but none of its cases, a {@linkplain TestDatabase database} of its own and no job
 * running by itself. A test injects what it needs ({@code TaskService}, a feature's service, {@code @LocalServerPort int port},
 * {@link org.inspectionresponse.engine.ProductClock} as {@code Clock}).
 * <p>
 * All classes with this annotation share <em>one</em> application, because starting it costs more than all their tests: so add no
 * property, no mock bean and no import to a class of your own, and make each test find its own rows by a reference of its own. After each
 * test the clock runs in real time again and nobody is the engine's user.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
    "camunda.bpm.job-execution.enabled=false",
    "inspection-response.demo.cases=false",
    "inspection-response.address=http://localhost:8080",
    "inspection-response.sign-in.rights-known-for=0s",
    "inspection-response.register.requests-per-minute=100000"})
@ContextConfiguration(initializers = TestDatabase.class)
@ActiveProfiles("demo")
@ExtendWith(CleanSlate.class)
public @interface ProductTest {
}

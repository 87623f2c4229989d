package org.inspectionresponse.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of this class together pass every element and every flow of one model; the class fails otherwise and names what was left out.
 * Stands beside {@link ProductTest}. The report to look at is {@code target/process-test-coverage/<class>/report.html}. When a single
 * method is run ({@code -Dtest=Class#method}) the coverage is not asked for.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ExtendWith(ModelCoverage.class)
public @interface CoversModel {

    /** Key of the process, such as {@code improvementPlanning}. */
    String value();
}

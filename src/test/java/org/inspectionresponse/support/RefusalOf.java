package org.inspectionresponse.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a test that shows a refusal of a user task. The test's name, read as a sentence, stands as that refusal in
 * {@code docs/processes}, so what is promised there has a test.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(RefusalOf.Several.class)
public @interface RefusalOf {

    /** The task's own part of its id, decapitalised: {@code approvePlan} of {@code UserTask_ApprovePlan}. */
    String value();

    /** Key of the process; by default the one whose model the class covers. */
    String process() default "";

    /** Several tasks refuse alike. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Several {
        RefusalOf[] value();
    }
}

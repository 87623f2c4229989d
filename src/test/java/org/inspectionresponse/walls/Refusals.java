package org.inspectionresponse.walls;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.inspectionresponse.support.CoversModel;
import org.inspectionresponse.support.RefusalOf;

/** The refusals that tests show, read from the tests' names. */
final class Refusals {

    private final List<Shown> all;

    /** @param testClasses where tests are looked for; nested classes count */
    Refusals(Stream<Class<?>> testClasses) {
        all = testClasses.flatMap(type -> Arrays.stream(type.getDeclaredMethods())).flatMap(Refusals::shownBy).sorted((a, b) ->
                a.sentence().compareTo(b.sentence())).toList();
    }

    /** Of all tests but those of the walls, which try themselves out on samples. */
    static Refusals ofTheProduct() {
        return new Refusals(new ClassFileImporter().withImportOption(new OnlyIncludeTests()).importPackages("org.inspectionresponse").stream()
                .filter(type -> !type.getPackageName().equals(Refusals.class.getPackageName()))
                .filter(type -> type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(RefusalOf.class)
                        || method.isAnnotatedWith(RefusalOf.Several.class)))
                .map(JavaClass::reflect));
    }

    List<String> of(String process, String task) {
        return all.stream().filter(shown -> shown.process().equals(process) && shown.task().equals(task)).map(Shown::sentence).toList();
    }

    List<Shown> all() {
        return all;
    }

    private static Stream<Shown> shownBy(Method test) {
        CoversModel model = test.getDeclaringClass().getAnnotation(CoversModel.class);
        return Arrays.stream(test.getAnnotationsByType(RefusalOf.class)).map(refusal -> new Shown(
                refusal.process().isEmpty() && model != null ? model.value() : refusal.process(), refusal.value(), sentence(test.getName())));
    }

    /** {@code officerCannotApproveTheirOwnPlan} as "Officer cannot approve their own plan". */
    static String sentence(String method) {
        String words = method.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replaceAll("([A-Z])([A-Z][a-z])", "$1 $2");
        StringBuilder sentence = new StringBuilder();
        for (String word : words.split(" ")) {
            boolean name = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) || word.equals("Ofsted");
            sentence.append(sentence.isEmpty() ? Names.capital(word) : " " + (name ? word : word.toLowerCase(Locale.ROOT)));
        }
        return sentence.toString();
    }

    record Shown(String process, String task, String sentence) {
    }
}

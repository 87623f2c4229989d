package org.inspectionresponse.walls;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All rules a form is held to. */
public final class FormRules {

    private FormRules() {
    }

    /** @return what is wrong with the form itself and with what its task declares; {@code use} is null where nothing shows it */
    public static List<String> problems(FormFile form, FormUse use) {
        return form.isEmbedded() ? EmbeddedFormRules.problems(form, use) : CamundaFormRules.problems(form, use);
    }

    /** @return what is wrong with how models and forms name each other */
    public static List<String> problems(List<FormFile> forms, List<FormUse> uses) {
        Set<String> files = forms.stream().map(FormFile::name).collect(Collectors.toSet());
        List<String> used = uses.stream().map(FormUse::file).toList();
        Set<String> ids = new TreeSet<>();
        return Stream.of(
                forms.stream().filter(form -> !form.name().matches("[a-z]+(-[a-z]+)*\\.(form|html)"))
                        .map(form -> form.name() + " is not named in kebab case, .form or .html."),
                forms.stream().filter(form -> !ids.add(form.id())).map(form -> form.id() + " is there as .form and as .html."),
                forms.stream().map(FormFile::name).filter(form -> used.stream().filter(form::equals).count() != 1)
                        .map(form -> form + " is not the form of exactly one task."),
                uses.stream().filter(use -> !files.contains(use.file())).map(use -> use.file() + " of " + use.element().getId()
                        + " is not there.")).flatMap(found -> found).toList();
    }

    /**
     * The outcomes a form offers are those its handler reads: the constants of an enum that the handler's method, or one it calls in its
     * own class, names. A method that names no enum is not judged.
     */
    public static List<String> outcomeProblems(FormFile form, FormUse use, Class<?> handler) {
        Set<String> offered = outcomes(form);
        List<Set<String>> read = enums(handler, Names.tail(use.element().getId()));
        if (offered.isEmpty() || read.isEmpty() || read.contains(offered)) {
            return List.of();
        }
        return List.of("It offers the outcomes " + offered + ", the handler reads " + read + ".");
    }

    public static Set<String> outcomes(FormFile form) {
        return form.isEmbedded() ? EmbeddedFormRules.outcomes(form) : CamundaFormRules.outcomes(form);
    }

    /** What somebody fills in, by label, in the order of the form. */
    public static List<String> labels(FormFile form) {
        return form.isEmbedded() ? EmbeddedFormRules.labels(form) : CamundaFormRules.labels(form);
    }

    private static List<Set<String>> enums(Class<?> handler, String method) {
        JavaClass type = new ClassFileImporter().importClasses(handler).get(handler);
        Stream<JavaCodeUnit> asked = type.getCodeUnits().stream().filter(unit -> unit.getName().equals(method));
        return asked.flatMap(unit -> Stream.concat(Stream.of(unit), unit.getMethodCallsFromSelf().stream()
                        .map(JavaMethodCall::getTarget).filter(target -> target.getOwner().equals(type))
                        .flatMap(target -> target.resolveMember().stream())))
                .flatMap(unit -> unit.getReferencedClassObjects().stream()).map(ReferencedClassObject::getRawType)
                .map(JavaClass::reflect).filter(Class::isEnum).distinct()
                .map(FormRules::constants).toList();
    }

    private static Set<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(value -> ((Enum<?>) value).name())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

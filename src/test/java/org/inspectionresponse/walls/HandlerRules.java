package org.inspectionresponse.walls;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Whether a model and its handler name the same methods. */
final class HandlerRules {

    private static final Pattern BEAN = Pattern.compile("\\b([a-z][A-Za-z]*Process)\\b");
    private static final Set<String> OF_EVERY_HANDLER = Set.of("process", "show");

    private HandlerRules() {
    }

    /** @param handler the handler's class; null where there is none */
    static List<String> problems(ModelFile model, Class<?> handler) {
        if (handler == null) {
            return List.of("There is no handler " + Names.capital(model.key()) + "Process.");
        }
        List<Call> calls = model.expressions().stream().flatMap(expression -> Call.in(expression).stream()).toList();
        Stream<String> hidden = ShapeRules.say(!Modifier.isPublic(handler.getModifiers()),
                handler.getSimpleName() + " is not public, so the engine cannot call it.");
        Stream<String> strangers = model.expressions().stream().flatMap(expression -> BEAN.matcher(expression).results())
                .map(found -> found.group(1)).distinct().filter(bean -> !bean.equals(model.key() + "Process"))
                .map(bean -> "The model asks " + bean + ", which is not its handler.");
        Stream<String> missing = calls.stream().filter(call -> methods(handler).noneMatch(call::fits)).distinct()
                .map(call -> "The handler has no public method for " + call + ".");
        Set<String> named = calls.stream().map(Call::method).collect(Collectors.toSet());
        Stream<String> unused = methods(handler).map(Method::getName).distinct()
                .filter(method -> !named.contains(method) && !OF_EVERY_HANDLER.contains(method))
                .map(method -> "The handler's method " + method + " is named nowhere in the model.");
        return Stream.of(hidden, strangers, missing, unused).flatMap(found -> found).toList();
    }

    private static Stream<Method> methods(Class<?> handler) {
        return Arrays.stream(handler.getDeclaredMethods()).filter(method -> Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic());
    }

    /** One call of a handler's method in an expression. */
    private record Call(String method, List<String> arguments) {

        static List<Call> in(String expression) {
            List<Call> calls = new ArrayList<>();
            Matcher found = Pattern.compile("[a-z][A-Za-z]*Process\\.([A-Za-z]+)\\(").matcher(expression);
            while (found.find()) {
                calls.add(new Call(found.group(1), arguments(expression, found.end())));
            }
            return calls;
        }

        /** What stands between the bracket that opens before {@code start} and the one that closes it, at its commas. */
        private static List<String> arguments(String expression, int start) {
            List<String> arguments = new ArrayList<>();
            int depth = 0;
            int from = start;
            for (int at = start; at < expression.length(); at++) {
                char c = expression.charAt(at);
                if (c == '(') {
                    depth++;
                } else if (c == ')' && depth-- == 0 || c == ',' && depth == 0) {
                    String argument = expression.substring(from, at).trim();
                    if (!argument.isEmpty()) {
                        arguments.add(argument);
                    }
                    from = at + 1;
                    if (c == ')') {
                        break;
                    }
                }
            }
            return arguments;
        }

        boolean fits(Method candidate) {
            Class<?>[] types = candidate.getParameterTypes();
            if (!candidate.getName().equals(method) || types.length != arguments.size()) {
                return false;
            }
            for (int at = 0; at < types.length; at++) {
                if (!fits(arguments.get(at), types[at])) {
                    return false;
                }
            }
            return true;
        }

        private static boolean fits(String argument, Class<?> type) {
            return switch (argument) {
                case "task" -> type == DelegateTask.class;
                case "execution" -> type == DelegateExecution.class;
                case "execution.processBusinessKey" -> type == String.class;
                default -> argument.startsWith("'") ? type == String.class
                        : !DelegateTask.class.isAssignableFrom(type) && !DelegateExecution.class.isAssignableFrom(type);
            };
        }

        @Override
        public String toString() {
            return method + "(" + String.join(", ", arguments) + ")";
        }
    }
}

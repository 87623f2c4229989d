package org.inspectionresponse.support;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;

/** Every address of the engine's web service, read from the service itself, so that none is forgotten when the engine is renewed. */
public final class EngineAddresses {

    private EngineAddresses() {
    }

    /**
     * One of them.
     *
     * @param path below the engine's own address, such as {@code /task/{id}/form}
     */
    public record Address(String method, String path) implements Comparable<Address> {

        public boolean isAboutOne() {
            return path.contains("{");
        }

        @Override
        public int compareTo(Address other) {
            return toString().compareTo(other.toString());
        }
    }

    public static Set<Address> all() {
        Set<Address> found = new TreeSet<>();
        collect(NamedProcessEngineRestServiceImpl.class, "", found);
        return found.stream().filter(address -> address.path().startsWith("/{name}/"))
                .map(address -> new Address(address.method(), address.path().substring("/{name}".length())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A method with a verb is an address; one with a path and no verb leads to a part of the service with addresses of its own. */
    private static void collect(Class<?> part, String path, Set<Address> found) {
        for (Method method : part.getMethods()) {
            String here = path + pathOf(method);
            List<String> verbs = verbsOf(method);
            verbs.forEach(verb -> found.add(new Address(verb, here)));
            if (verbs.isEmpty() && !here.equals(path)) {
                collect(method.getReturnType(), here, found);
            }
        }
    }

    private static String pathOf(Method method) {
        Path path = method.getAnnotation(Path.class);
        if (path == null || path.value().equals("/")) {
            return "";
        }
        String plain = path.value().replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}").replaceAll("/$", "");
        return plain.startsWith("/") ? plain : "/" + plain;
    }

    private static List<String> verbsOf(Method method) {
        return Arrays.stream(method.getAnnotations()).map(Annotation::annotationType)
                .flatMap(type -> Stream.ofNullable(type.getAnnotation(HttpMethod.class))).map(HttpMethod::value).toList();
    }
}

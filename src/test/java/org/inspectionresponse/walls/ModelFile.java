package org.inspectionresponse.walls;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.DomElement;

/**
 * One BPMN file as the rules read it.
 *
 * @param name the file's name
 * @param xml its text
 */
public record ModelFile(String name, String xml, BpmnModelInstance model) {

    public static final Path FOLDER = Path.of("bpmn");
    public static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");

    public static ModelFile of(String name, String xml) {
        return new ModelFile(name, xml, Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
    }

    /** All models of the product, by name. */
    public static List<ModelFile> all() {
        return Texts.in(FOLDER, ".bpmn").map(path -> of(path.getFileName().toString(), Texts.read(path))).toList();
    }

    public Process process() {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    public String key() {
        return process().getId();
    }

    public <E extends FlowElement> List<E> elements(Class<E> type) {
        return List.copyOf(model.getModelElementsByType(type));
    }

    public List<UserTask> userTasks() {
        return elements(UserTask.class);
    }

    /** What stands between the braces of each expression in the file. */
    public List<String> expressions() {
        return expressionsIn(unescaped(xml)).toList();
    }

    public static Stream<String> expressionsIn(String text) {
        return EXPRESSION.matcher(text).results().map(found -> found.group(1).trim());
    }

    /** The descendants of an element with this local name, of the BPMN or of the engine's namespace. */
    public static Stream<DomElement> under(DomElement element, String localName) {
        return element.getChildElements().stream().flatMap(child ->
                Stream.concat(localName.equals(child.getLocalName()) ? Stream.of(child) : Stream.empty(), under(child, localName)));
    }

    public static String camunda(DomElement element, String attribute) {
        String value = element.getAttribute(CAMUNDA, attribute);
        return value == null ? "" : value;
    }

    public static Set<String> keys() {
        return all().stream().map(ModelFile::key).collect(Collectors.toSet());
    }

    private static String unescaped(String xml) {
        return xml.replace("&quot;", "\"").replace("&apos;", "'").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    @Override
    public String toString() {
        return name;
    }
}

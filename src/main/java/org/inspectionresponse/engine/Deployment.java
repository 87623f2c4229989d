package org.inspectionresponse.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys {@code bpmn/} and {@code forms/}, and nothing else, as one deployment, so that a form bound to its deployment is always in it.
 * All or nothing: unchanged files make no new deployment, one changed file makes a new version of everything. What forms share, in
 * {@code forms/parts/}, is put into them here.
 */
@Component
class Deployment {

    static final String NAME = "inspection-response";
    private static final List<String> PATTERNS = List.of("bpmn/*.bpmn", "bpmn/*.dmn", "forms/*.form", "forms/*.html");

    private final RepositoryService repository;

    Deployment(RepositoryService repository) {
        this.repository = repository;
    }

    void deploy() {
        Map<String, Resource> resources = resources();
        if (resources.isEmpty()) {
            return; // the engine refuses an empty deployment
        }
        var deployment = repository.createDeployment().name(NAME).source(NAME).enableDuplicateFiltering(false);
        resources.forEach((name, resource) -> deployment.addInputStream(name, new ByteArrayInputStream(content(name, resource))));
        deployment.deploy();
    }

    private static byte[] content(String name, Resource resource) {
        return name.endsWith(".html") ? FormParts.whole(text(resource), Deployment::part).getBytes(UTF_8) : bytes(resource);
    }

    private static String part(String name) {
        return text(new ClassPathResource("forms/parts/" + name + ".html"));
    }

    private static String text(Resource resource) {
        return new String(bytes(resource), UTF_8);
    }

    private static byte[] bytes(Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By name, as {@code forms/approve-plan.html}; the same from the jar as from the folder. */
    static Map<String, Resource> resources() {
        Map<String, Resource> byName = new TreeMap<>();
        var found = new PathMatchingResourcePatternResolver();
        for (String pattern : PATTERNS) {
            try {
                for (Resource resource : found.getResources("classpath*:" + pattern)) {
                    String name = pattern.substring(0, pattern.indexOf('/') + 1) + resource.getFilename();
                    if (byName.put(name, resource) != null) {
                        throw new IllegalStateException("Two files are called " + name + "; one would hide the other.");
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return byName;
    }
}

package org.inspectionresponse.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the modules of the text editor that forms use, as they come in their archives. They import one another by bare name, which no
 * browser finds; here the name becomes an address.
 */
@RestController
class EditorModules {

    private static final String[] PLACES = {"prosemirror-*/*/dist/index.js", "orderedmap/*/dist/index.js", "rope-sequence/*/dist/index.js",
        "w3c-keyname/*/index.js"};
    private static final Pattern BARE_IMPORT = Pattern.compile("(?m)^(import [^;]* from )['\"]([a-z][a-z0-9-]*)['\"]");
    private static final Pattern MODULE = Pattern.compile(".*/webjars/([^/]+)/.*");

    private final Map<String, String> modules = new TreeMap<>();

    EditorModules(ResourcePatternResolver resources) {
        try {
            for (String place : PLACES) {
                for (Resource module : resources.getResources("classpath*:META-INF/resources/webjars/" + place)) {
                    String source = module.getContentAsString(StandardCharsets.UTF_8);
                    modules.put(MODULE.matcher(module.getURL().getPath()).replaceFirst("$1"),
                            BARE_IMPORT.matcher(source).replaceAll("$1'./$2.js'"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The editor's modules cannot be read", e);
        }
    }

    @GetMapping("/assets/editor/{module}.js")
    ResponseEntity<String> module(@PathVariable String module) {
        if (!modules.containsKey(module)) {
            throw Refusal.absent("There is no such module.");
        }
        return ResponseEntity.ok().contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(8)).cachePublic()).body(modules.get(module));
    }
}

package org.inspectionresponse.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves style and script of GOV.UK Frontend as they come in their archive, with the one setting that its documentation asks of sites
 * which are not on GOV.UK: {@code $govuk-font-family: arial, sans-serif}. Compiled with it, the style lacks the two faces of GDS Transport
 * and begins each list of fonts with Arial; here the compiled style is changed to exactly that.
 */
@RestController
class FrontendAssets {

    private static final String PLACE = "classpath*:META-INF/resources/webjars/govuk-frontend/*/dist/govuk/";
    private static final String FACE = "@font-face\\{font-family:GDS Transport;[^}]*}";

    private final String style;
    private final String script;

    FrontendAssets(ResourcePatternResolver resources) {
        style = read(resources, "govuk-frontend.min.css").replaceAll(FACE, "").replace("GDS Transport,arial", "arial");
        script = read(resources, "govuk-frontend.min.js");
        if (style.contains("GDS Transport")) {
            throw new IllegalStateException("The style of this version of GOV.UK Frontend names its font in another way");
        }
    }

    private static String read(ResourcePatternResolver resources, String name) {
        try {
            Resource[] found = resources.getResources(PLACE + name);
            if (found.length != 1) {
                throw new IllegalStateException("Found %d times: %s".formatted(found.length, name));
            }
            return found[0].getContentAsString(StandardCharsets.UTF_8).replaceAll("\\s*(/\\*|//)# sourceMappingURL=.*", "");
        } catch (IOException e) {
            throw new UncheckedIOException("GOV.UK Frontend cannot be read", e);
        }
    }

    @GetMapping("/assets/govuk-frontend/govuk-frontend.min.css")
    ResponseEntity<String> style() {
        return answer(style, "css");
    }

    @GetMapping("/assets/govuk-frontend/govuk-frontend.min.js")
    ResponseEntity<String> script() {
        return answer(script, "javascript");
    }

    private static ResponseEntity<String> answer(String text, String type) {
        return ResponseEntity.ok().contentType(new MediaType("text", type, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(8)).cachePublic()).body(text);
    }
}

package org.inspectionresponse.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inspectionresponse.support.Verapdf;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class TypesetterTest {

    private static final Typesetter typesetter = typesetter();

    @Test
    void pdfIsReadableByEverybodyAndFitToBeKept() throws IOException {
        byte[] pdf = typesetter.pdf(sample(Map.of()));

        Files.createDirectories(Path.of("target/documents"));
        Files.write(Path.of("target/documents/sample.pdf"), pdf);
        Files.write(Path.of("target/documents/sample.docx"), typesetter.word(sample(Map.of())));
        Files.writeString(Path.of("target/documents/sample.html"), sample(Map.of()));
        Verapdf.passes(pdf);
    }

    private static String sample(Map<String, Object> other) {
        Map<String, Object> values = new HashMap<>(Map.of("title", "Ofsted inspection of local authority children’s services", "stamp", "Draft",
                "notes", List.of("Version 3", "Financial comments are outstanding"), "made", Instant.parse("2019-12-19T14:02:00Z"),
                "text", "<p>In <strong>October</strong> 2019, <em>Ofsted</em> inspected.</p>", "plain", "Plain text"));
        values.putAll(other);
        return typesetter.html("sample", values);
    }

    private static Typesetter typesetter() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return new Typesetter(engine, new StaticApplicationContext());
    }
}

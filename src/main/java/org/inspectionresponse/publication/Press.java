package org.inspectionresponse.publication;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.inspectionresponse.document.Format;
import org.inspectionresponse.document.Typesetter;
import org.springframework.stereotype.Component;

/** Sets a document once and gives it in its three formats. */
@Component
class Press {

    private final Typesetter typesetter;

    Press(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    /**
     * @param draft whether what it shows is not published
     * @param name of the files, without an ending
     * @param made the moment that stands in them; with the same text it makes the same bytes
     */
    List<Made> print(Printed its, Audience audience, boolean draft, String name, Instant made) {
        String html = typesetter.html("paper", Map.of("its", its, "text", its.template(), "made", made));
        String base = audience == Audience.RESTRICTED ? name + "-restricted" : name;
        return List.of(made(audience, draft, base, Format.HTML, html.getBytes(StandardCharsets.UTF_8)),
                made(audience, draft, base, Format.PDF, typesetter.pdf(html)),
                made(audience, draft, base, Format.DOCX, typesetter.word(html)));
    }

    private static Made made(Audience audience, boolean draft, String name, Format format, byte[] bytes) {
        return new Made(audience, draft, name + "." + format.extension(), format.mediaType(), bytes);
    }
}

package org.inspectionresponse.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.inspectionresponse.document.Format;
import org.inspectionresponse.document.StoredDocument;
import org.inspectionresponse.publication.Edition;
import org.inspectionresponse.publication.Editions;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Hands out documents that were made and kept, to the byte; of one that is still being made a page that looks again by itself. */
@Component
class KeptFile {

    /** What the product wrote has styles of its own, and nothing else that does anything. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups";

    /** Seconds after which the page that waits asks again. */
    private static final String AGAIN = "3";

    private final Editions editions;

    KeptFile(Editions editions) {
        this.editions = editions;
    }

    /** @param edition empty while it is being made @return what a handler may return */
    Object answer(Optional<Edition> edition, HttpServletResponse response) {
        if (edition.isPresent()) {
            return file(edition.get());
        }
        response.setHeader("Refresh", AGAIN);
        return new ModelAndView("being-made", HttpStatus.ACCEPTED);
    }

    private ResponseEntity<byte[]> file(Edition edition) {
        StoredDocument kept = editions.open(edition);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(kept.mediaType()));
        headers.setContentDisposition(ContentDisposition.inline().filename(kept.name(), StandardCharsets.UTF_8).build());
        headers.setETag('"' + kept.sha256() + '"');
        if (Format.HTML.mediaType().equals(kept.mediaType())) {
            headers.set("Content-Security-Policy", POLICY);
        }
        return new ResponseEntity<>(kept.bytes(), headers, HttpStatus.OK);
    }
}

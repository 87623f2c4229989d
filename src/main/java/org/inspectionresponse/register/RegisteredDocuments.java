package org.inspectionresponse.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.inspectionresponse.document.Format;
import org.inspectionresponse.publication.Audience;
import org.inspectionresponse.publication.Edition;
import org.inspectionresponse.publication.Editions;
import org.inspectionresponse.publication.Kind;
import org.inspectionresponse.register.ReportEntry.FileEntry;
import org.springframework.stereotype.Component;

/** The documents that were made of something published, as everybody may have them: what is a draft or restricted is not among them. */
@Component
class RegisteredDocuments {

    private static final Map<Format, String> NAMES = Map.of(Format.PDF, "PDF", Format.DOCX, "Word");

    private final Editions editions;

    RegisteredDocuments(Editions editions) {
        this.editions = editions;
    }

    /** @param address of the product's page of the subject; each document is there, by its extension */
    List<FileEntry> of(Kind kind, String subject, String address) {
        return Stream.of(Format.PDF, Format.DOCX).flatMap(format -> find(kind, subject, format).stream()
                .map(edition -> new FileEntry(kind.label() + " (" + NAMES.get(format) + ")", edition.mediaType(), address + "." + format.extension()))).toList();
    }

    private Optional<Edition> find(Kind kind, String subject, Format format) {
        return editions.find(kind, subject, Audience.PUBLIC, format.mediaType());
    }
}

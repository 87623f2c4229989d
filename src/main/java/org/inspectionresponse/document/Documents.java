package org.inspectionresponse.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.inspectionresponse.people.By;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps files with their hash. They are checked once, before they are kept, and never changed. */
@Service
@Transactional
public class Documents {

    private final JdbcClient jdbc;
    private final DocumentSettings settings;
    private final Clock clock;

    Documents(JdbcClient jdbc, DocumentSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Checks and keeps a file: PDF, Word (docx), PNG or JPEG, by name and content alike. Refused: another kind, one that runs something
     * (macros, scripts), that is encrypted, incomplete or of two kinds at once, and one larger than the setting
     * {@code inspection-response.documents.largest} or blown up when unpacked.
     */
    public StoredDocument store(String council, String fileName, byte[] bytes, By by) {
        if (bytes.length > settings.largest().toBytes()) {
            throw Refusal.tooLarge("The file is too large; it may have " + settings.largest().toMegabytes() + " MB.");
        }
        String name = FileName.checked(fileName);
        FileKind kind = FileKind.of(name, bytes);
        return keep(council, name, kind.mediaType(), bytes, by);
    }

    /**
     * Keeps a document the product made itself, which needs no check.
     *
     * @param mediaType such as {@code text/html}
     */
    public StoredDocument keep(String council, String name, String mediaType, byte[] bytes, By by) {
        StoredDocument document = new StoredDocument(council, UUID.randomUUID().toString(), name, mediaType, bytes.length, Hash.sha256(bytes),
                by.person(), clock.instant(), bytes.clone());
        jdbc.sql("""
                insert into stored_document (document_key, council, name, media_type, size, sha256, stored_by, stored_at, bytes)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(document.key(), council, name, document.mediaType(), document.size(), document.sha256(), document.storedBy(),
                document.storedAt().atOffset(ZoneOffset.UTC), document.bytes())
            .update();
        return document;
    }

    /** Refuses a key that is not one of that council. */
    @Transactional(readOnly = true)
    public StoredDocument require(String council, String key) {
        return jdbc.sql("select * from stored_document where council = ? and document_key = ?").params(council, key)
            .query(Documents::read).optional().orElseThrow(() -> Refusal.absent("There is no such file. Upload it again."));
    }

    /** Writes the bytes of a file of that council, in pieces where the database gives them so. Refuses a key that is not one of that council. */
    @Transactional(readOnly = true)
    public void write(String council, String key, OutputStream out) {
        boolean found = jdbc.sql("select bytes from stored_document where council = ? and document_key = ?").params(council, key).query((ResultSet row) -> {
            if (!row.next()) {
                return false;
            }
            try (InputStream bytes = row.getBinaryStream(1)) {
                bytes.transferTo(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return true;
        });
        if (!found) {
            throw Refusal.absent("There is no such file.");
        }
    }

    private static StoredDocument read(ResultSet row, int number) throws SQLException {
        return new StoredDocument(row.getString("council"), row.getString("document_key"), row.getString("name"),
            row.getString("media_type"), row.getLong("size"), row.getString("sha256"), row.getString("stored_by"),
            row.getObject("stored_at", OffsetDateTime.class).toInstant(), row.getBytes("bytes"));
    }
}

package org.inspectionresponse.document;

import java.time.Instant;

/**
 * A file that was checked and kept.
 *
 * @param key random, so that nobody guesses it
 * @param name file name for people, safe to offer for download
 * @param mediaType found out from the content, such as {@code application/pdf}
 * @param size in bytes
 * @param sha256 hash of the bytes, in lower-case hexadecimal
 * @param storedBy sign-in name of who uploaded it
 */
public record StoredDocument(String council, String key, String name, String mediaType, long size, String sha256, String storedBy,
        Instant storedAt, byte[] bytes) {
}

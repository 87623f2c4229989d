package org.inspectionresponse.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * What is in a pack: read by machines as JSON, by people as text. The text is also what {@code sha256sum -c} of GNU coreutils reads.
 *
 * @param title one line that says what the pack is
 * @param madeAt moment at which it was made, in ISO 8601 and UTC
 * @param files in the order in which they lie in the pack
 */
record Manifest(@JsonProperty(required = true) String title, @JsonProperty(required = true) String madeAt,
        @JsonProperty(required = true) List<File> files) {

    static final String JSON = "manifest.json";
    static final String TEXT = "manifest.txt";

    private static final ObjectMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES).enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

    /**
     * One file.
     *
     * @param path with forward slashes, from the root of the pack
     * @param size in bytes
     * @param sha256 in lower-case hexadecimal
     */
    record File(@JsonProperty(required = true) String path, @JsonProperty(required = true) String mediaType,
            @JsonProperty(required = true) long size, @JsonProperty(required = true) String sha256) {
    }

    byte[] json() {
        try {
            return MAPPER.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Strings and numbers can always be written as JSON", e);
        }
    }

    byte[] text() {
        StringBuilder text = new StringBuilder();
        text.append("# ").append(title).append('\n').append("# Made at ").append(madeAt).append('\n')
                .append("# ").append(files.size()).append(files.size() == 1 ? " file" : " files")
                .append(". Each line below is a SHA-256 hash and the file it belongs to: sha256sum -c ").append(TEXT).append(" checks them.\n");
        for (File file : files) {
            text.append(String.format(Locale.UK, "# %s, %,d bytes\n", file.mediaType(), file.size()))
                    .append(file.sha256()).append("  ").append(file.path()).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IOException where the bytes are not a manifest */
    static Manifest read(byte[] json) throws IOException {
        Manifest read = MAPPER.readValue(json, Manifest.class);
        if (read.files().contains(null)) {
            throw new IOException("a file is null");
        }
        return read;
    }
}

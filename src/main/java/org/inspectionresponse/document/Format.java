package org.inspectionresponse.document;

import java.util.Locale;

/** The formats in which each document of the product exists, made from one text. */
public enum Format {

    HTML("text/html", "html", "web page"),
    PDF("application/pdf", "pdf", "PDF"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", "Word");

    private final String mediaType;
    private final String extension;
    private final String label;

    Format(String mediaType, String extension, String label) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.label = label;
    }

    /** @param extension one of the formats', without the dot */
    public static Format of(String extension) {
        return valueOf(extension.toUpperCase(Locale.ROOT));
    }

    public String mediaType() {
        return mediaType;
    }

    /** As a link names it. */
    public String label() {
        return label;
    }

    /** Without the dot. */
    public String extension() {
        return extension;
    }
}

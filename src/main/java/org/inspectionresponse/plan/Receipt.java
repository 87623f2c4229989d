package org.inspectionresponse.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.inspectionresponse.document.StoredDocument;

/** What came back from whoever was sent something: words, a file, or both. */
@Embeddable
public class Receipt {

    @Column(name = "receipt_text", length = 8000)
    private String text;

    @Column(name = "receipt_document")
    private String document;

    @Column(name = "receipt_name")
    private String name;

    @Column(name = "receipt_sha256")
    private String sha256;

    protected Receipt() {
    }

    /**
     * @param text as it came; null where there is only a file
     * @param file as it was kept; null where there are only words
     */
    public Receipt(String text, StoredDocument file) {
        this.text = text;
        document = file == null ? null : file.key();
        name = file == null ? null : file.name();
        sha256 = file == null ? null : file.sha256();
    }

    boolean empty() {
        return text == null && document == null;
    }

    public String text() {
        return text;
    }

    /** Key of the stored file; null where there is none. */
    public String document() {
        return document;
    }

    public String name() {
        return name;
    }

    /** SHA-256 of the file, in hexadecimal. */
    public String sha256() {
        return sha256;
    }
}

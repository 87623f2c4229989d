package org.inspectionresponse.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A file that goes to Ofsted with the plan. */
@Embeddable
public class PackFile {

    @Column(nullable = false)
    private String council;

    @Column(nullable = false)
    private String document;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String title;

    protected PackFile() {
    }

    /**
     * @param document key of the stored document
     * @param name its file name
     * @param title what the plan calls it
     */
    public PackFile(String council, String document, String name, String title) {
        this.council = council;
        this.document = document;
        this.name = name;
        this.title = title;
    }

    public String document() {
        return document;
    }

    public String name() {
        return name;
    }

    public String title() {
        return title;
    }
}

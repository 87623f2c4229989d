package org.inspectionresponse.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Who stands behind a report, as the document prints it.
 *
 * @param author name of the person who wrote it
 * @param contact name of the person to ask about it
 * @param jobTitle what the contact does
 * @param signatory name of the officer in whose name the report is made
 */
@Embeddable
public record Authorship(@Column(name = "author_name") String author, @Column(name = "contact_name") String contact,
        @Column(name = "contact_job_title") String jobTitle, @Column(name = "contact_telephone") String telephone,
        @Column(name = "contact_email") String email, @Column(name = "signatory") String signatory,
        @Column(name = "signatory_title") String signatoryTitle) {
}

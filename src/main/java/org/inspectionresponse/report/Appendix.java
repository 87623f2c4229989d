package org.inspectionresponse.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A file that belongs to a report.
 *
 * @param document key of the stored document
 * @param name of the file
 * @param exempt whether the public may not see it
 */
@Embeddable
public record Appendix(@Column(name = "document") String document, @Column(name = "name") String name, @Column(name = "title") String title,
        @Column(name = "exempt") boolean exempt) {
}

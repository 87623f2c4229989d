package org.inspectionresponse.report;

import java.time.LocalDate;

/**
 * A report that everybody may read, as the public register lists it.
 *
 * @param body code of the body that is to decide
 * @param publishedOn day of the first agenda it was published with, or of its decision's record
 */
public record PublishedReport(String reference, String council, String title, String body, LocalDate publishedOn, GovernanceReport.Status status) {
}

package org.inspectionresponse.plan;

import java.time.LocalDate;

/**
 * An improvement plan that everybody may read, as the public register lists it.
 *
 * @param title of the inspection that it answers
 * @param actions how many it has
 */
public record PublishedPlan(String reference, String council, String caseReference, String title, LocalDate publishedOn, int actions) {
}

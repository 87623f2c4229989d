package org.inspectionresponse.plan;

/**
 * Opens the plan of a case.
 *
 * @param council code of the council
 * @param caseReference the inspection it answers
 */
public record OpenPlan(String council, String caseReference) {
}

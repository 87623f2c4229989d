/**
 * The governance report: its versions, the comments that each version needs and has, the director's approval and the consultation of the
 * member. May depend on council, people, calendar, deadline, record, document and refusal; knows nothing of inspections and plans.
 */
package org.inspectionresponse.report;

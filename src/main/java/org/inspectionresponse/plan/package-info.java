/**
 * The improvement plan, in law the written statement of action: its actions under the findings, their cost, who approved it, and the proof
 * that it was sent and published in time. May depend on inspection, notification, document, deadline, record, council, calendar and people.
 */
package org.inspectionresponse.plan;

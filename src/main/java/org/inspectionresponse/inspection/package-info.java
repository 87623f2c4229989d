/**
 * What Ofsted inspected, when, with what result; receipt, embargo, publication and its duties; when the next inspection is likely.
 * May depend on document, record, deadline, council, people, calendar and refusal.
 */
package org.inspectionresponse.inspection;

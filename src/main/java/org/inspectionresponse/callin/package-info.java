/**
 * Call-in: until when a decision of the executive can be called in, who requested it and when, whether the request is valid, and what came
 * of it (Local Government Act 2000, section 9F). May depend on report and on what a report may depend on.
 */
package org.inspectionresponse.callin;

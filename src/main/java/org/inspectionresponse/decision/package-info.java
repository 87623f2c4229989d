/**
 * Agenda items and decisions: at which meeting a report was taken, whether its papers were published in time, and what was decided beside
 * each recommendation. May depend on report and on what a report may depend on.
 */
package org.inspectionresponse.decision;

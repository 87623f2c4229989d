/** Clocks that run over a case: what is due when, under which rule, and how the date was worked out. May depend on calendar and refusal. */
package org.inspectionresponse.deadline;

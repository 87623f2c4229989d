/**
 * Clocks that run over a case: what is due when, under which rule, how the date was worked out and what moved it. May depend on council,
 * people, calendar and refusal.
 */
package org.inspectionresponse.deadline;

/**
 * The constitution of each council as it is in force on a date: arrangements, scheme, bodies and their remit, meetings, references.
 * May depend on calendar, people and refusal.
 */
package org.inspectionresponse.council;

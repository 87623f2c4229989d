/**
 * The timetable counted backwards: from the day by which the plan must be sent to the last safe day of each step before it, and the lawful
 * ways out where the route no longer fits. Stands above plan, report, decision and callin and may depend on them and on inspection.
 */
package org.inspectionresponse.timetable;

/**
 * Who is told what, and when: of clocks that run down, of tasks, and of what happened to a report or a decision. It decides; mail itself belongs
 * to notification. May depend on deadline, notification, council, people, calendar and refusal.
 */
package org.inspectionresponse.reminder;

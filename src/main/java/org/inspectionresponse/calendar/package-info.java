/**
 * Days as the law and a council's constitution count them: working days, clear days, months, and the bank holidays
 * of England and Wales with the day each became known. Depends on the Java platform alone.
 */
package org.inspectionresponse.calendar;

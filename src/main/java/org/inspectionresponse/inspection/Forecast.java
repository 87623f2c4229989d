package org.inspectionresponse.inspection;

import java.time.LocalDate;

/**
 * When the next full inspection is likely: a window, never a deadline.
 *
 * @param earliest first day of the window
 * @param latest last day of the window
 */
public record Forecast(Pathway pathway, LocalDate earliest, LocalDate latest) {
}

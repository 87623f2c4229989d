package org.inspectionresponse.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpanTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 30);
    private static final LocalDate LAST = LocalDate.of(2020, 3, 1);

    @Test
    void daysLieWhereTheyAreCountedTo() {
        Span span = Span.over(List.of(LAST, LocalDate.of(2020, 2, 29), FIRST));
        assertThat(span).isEqualTo(new Span(FIRST, LAST));
        assertThat(span.length()).isEqualTo(31);
        assertThat(span.position(FIRST)).isZero();
        assertThat(span.position(LocalDate.of(2020, 2, 29))).isEqualTo(30);
        assertThat(span.position(LocalDate.of(2020, 1, 29))).isEqualTo(-1);
    }

    @Test
    void monthsThatBeginInItAreFoundWithThoseOfItsEnds() {
        assertThat(new Span(FIRST, LAST).firstsOfMonths()).containsExactly(LocalDate.of(2020, 2, 1), LAST);
        assertThat(new Span(FIRST, FIRST).firstsOfMonths()).isEmpty();
    }

    @Test
    void stretchThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> new Span(LAST, FIRST)).isInstanceOf(CalendarRefusal.class).hasMessageContaining("2020-01-30");
    }
}

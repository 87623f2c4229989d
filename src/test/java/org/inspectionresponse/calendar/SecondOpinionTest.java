package org.inspectionresponse.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import org.junit.jupiter.api.Test;

/** The same questions put to somebody else: to a library's calendar, and to a slow count that goes day by day. */
class SecondOpinionTest {

    private static final int FIRST_PUBLISHED_YEAR = 2011;
    private static final int LAST_PUBLISHED_YEAR = 2028;

    private final WorkingDays workingDays = WorkingDays.ofEnglandAndWales();

    @Test
    void jollydayHasTheSameBankHolidaysFrom2012To2028() {
        HolidayManager jollyday = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
        assertSoftly(softly -> {
            for (int year = 2012; year <= LAST_PUBLISHED_YEAR; year++) {
                Set<LocalDate> theirs = jollyday.getHolidays(Year.of(year), "eng").stream().map(Holiday::getDate)
                        .filter(day -> !isWeekend(day)).collect(Collectors.toCollection(TreeSet::new));
                softly.assertThat(holidaysOf(year)).as("%d", year).isEqualTo(theirs);
            }
        });
    }

    @Test
    void aCountThatGoesDayByDayComesToTheSameDayFromAnyDay() {
        Random random = new Random(20191219);
        for (int i = 0; i < 4_000; i++) {
            LocalDate from = LocalDate.of(1910, 1, 1).plusDays(random.nextInt(280 * 365));
            int count = random.nextInt(i % 10 == 0 ? 1_000 : 100);
            String question = count + " from " + from;

            LocalDate after = slowly(from, count, 1);
            assertThat(workingDays.after(from, count)).as(question).isEqualTo(after);
            assertThat(workingDays.before(from, count)).as(question).isEqualTo(slowly(from, count, -1));
            assertThat(workingDays.between(from, after)).as(question).isEqualTo(count);
            assertThat(workingDays.nextOrSame(from)).as(question).isEqualTo(slowly(from.minusDays(1), 1, 1));
            assertThat(workingDays.previousOrSame(from)).as(question).isEqualTo(slowly(from.plusDays(1), 1, -1));
            assertThat(workingDays.isWorkingDay(from)).as(question).isEqualTo(isWorkingDay(from));
        }
    }

    @Test
    void aCountAlsoAgreesThroughoutThePublishedYears() {
        Random random = new Random(70);
        for (LocalDate from = LocalDate.of(2011, 1, 1); from.getYear() <= LAST_PUBLISHED_YEAR; from = from.plusDays(1)) {
            int count = random.nextInt(80);
            assertThat(workingDays.after(from, count)).as("%d after %s", count, from).isEqualTo(slowly(from, count, 1));
            assertThat(workingDays.before(from, count)).as("%d before %s", count, from).isEqualTo(slowly(from, count, -1));
        }
    }

    private LocalDate slowly(LocalDate from, int count, int direction) {
        LocalDate day = from;
        for (int counted = 0; counted < count; ) {
            day = day.plusDays(direction);
            counted += isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    /** For the published years the titles are asked, so that only the counting is on trial; else the rules, said another way. */
    private boolean isWorkingDay(LocalDate day) {
        boolean published = day.getYear() >= FIRST_PUBLISHED_YEAR && day.getYear() <= LAST_PUBLISHED_YEAR;
        return !isWeekend(day) && !(published ? workingDays.holidayOn(day).isPresent() : isExpectedHoliday(day));
    }

    private static boolean isExpectedHoliday(LocalDate day) {
        boolean monday = day.getDayOfWeek() == DayOfWeek.MONDAY;
        boolean mondayOrTuesday = monday || day.getDayOfWeek() == DayOfWeek.TUESDAY;
        boolean inFirstWeek = day.getDayOfMonth() <= 7;
        boolean inLastWeek = day.getDayOfMonth() > day.lengthOfMonth() - 7;
        return switch (day.getMonth()) {
            case JANUARY -> day.getDayOfMonth() == 1 || monday && day.getDayOfMonth() <= 3;
            case MAY -> monday && (inFirstWeek || inLastWeek);
            case AUGUST -> monday && inLastWeek;
            case DECEMBER -> Set.of(25, 26).contains(day.getDayOfMonth())
                    || mondayOrTuesday && Set.of(27, 28).contains(day.getDayOfMonth());
            default -> day.equals(easter(day.getYear()).minusDays(2)) || day.equals(easter(day.getYear()).plusDays(1));
        };
    }

    @Test
    void easterIsTheSameByAnotherMethod() {
        assertThat(easters(StandingRules::easterSunday)).isEqualTo(easters(SecondOpinionTest::easter));
        assertThat(easters(StandingRules::easterSunday))
                .allSatisfy(day -> assertThat(MonthDay.from(day)).isBetween(MonthDay.of(3, 22), MonthDay.of(4, 25)));
    }

    private static Set<LocalDate> easters(IntFunction<LocalDate> method) {
        Set<LocalDate> days = new TreeSet<>();
        for (int year = WorkingDays.FIRST_YEAR; year <= WorkingDays.LAST_YEAR; year++) {
            days.add(method.apply(year));
        }
        return days;
    }

    /** The anonymous method printed in Nature, 20 April 1876. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int g = (b - (b + 8) / 25 + 1) / 3;
        int h = (19 * a + b - b / 4 - g + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int sum = h + l - 7 * m + 114;
        return LocalDate.of(year, Month.of(sum / 31), sum % 31 + 1);
    }

    private Set<LocalDate> holidaysOf(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> workingDays.holidayOn(day).isPresent()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}

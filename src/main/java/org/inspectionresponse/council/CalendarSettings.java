package org.inspectionresponse.council;

import java.time.LocalDate;
import java.util.List;
import org.inspectionresponse.calendar.BankHoliday;
import org.inspectionresponse.calendar.WorkingDays;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * Bank holidays that were announced after this version of the product was made. A holiday that cannot be one stops the start.
 *
 * @param additionalHolidays beside the product's own table; each date once
 */
@ConfigurationProperties(prefix = "inspection-response.calendar", ignoreUnknownFields = false)
record CalendarSettings(@DefaultValue List<AdditionalHoliday> additionalHolidays) {

    CalendarSettings {
        WorkingDays.ofEnglandAndWales().plus(holidays(additionalHolidays));
    }

    /** One of them, as in {@link BankHoliday}; {@code withdrawnOn} is left out unless the holiday was called off. */
    record AdditionalHoliday(@DateTimeFormat(iso = ISO.DATE) LocalDate date, String title,
            @DateTimeFormat(iso = ISO.DATE) LocalDate knownFrom, @DateTimeFormat(iso = ISO.DATE) LocalDate withdrawnOn) {

        AdditionalHoliday {
            new BankHoliday(date, title, knownFrom, withdrawnOn);
        }

        private BankHoliday holiday() {
            return new BankHoliday(date, title, knownFrom, withdrawnOn);
        }
    }

    WorkingDays workingDays() {
        return WorkingDays.ofEnglandAndWales().plus(holidays());
    }

    List<BankHoliday> holidays() {
        return holidays(additionalHolidays);
    }

    private static List<BankHoliday> holidays(List<AdditionalHoliday> settings) {
        return settings.stream().map(AdditionalHoliday::holiday).toList();
    }
}

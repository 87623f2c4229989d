package org.inspectionresponse.timetable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.inspectionresponse.council.CallInRules;
import org.inspectionresponse.council.Scheme;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/** Terms for tests, from the files of the demonstration's councils. */
final class TermsFixture {

    static final String NOTTINGHAMSHIRE = "inspection-response.councils.nottinghamshire.";
    static final String CITY = "inspection-response.councils.nottingham-city.";

    /** The day Ofsted published its report on Nottinghamshire, on which it is assumed to have been received. */
    static final LocalDate RECEIVED = LocalDate.of(2019, 12, 19);
    static final LocalDate DUE = LocalDate.of(2020, 3, 31);

    private TermsFixture() {
    }

    static Scheme nottinghamshire() {
        return bound("councils/nottinghamshire.yaml", NOTTINGHAMSHIRE + "schemes[0]", Scheme.class);
    }

    /** The council's rules since it went back to an executive in 2022: five working days, effect on the next. */
    static CallInRules callInOfNottinghamshire() {
        return bound("councils/call-in/nottinghamshire.yaml", NOTTINGHAMSHIRE + "call-in[0]", CallInRules.class);
    }

    static Scheme city() {
        return bound("councils/nottingham-city.yaml", CITY + "schemes[0]", Scheme.class);
    }

    static CallInRules callInOfTheCity() {
        return bound("councils/nottingham-city.yaml", CITY + "call-in[0]", CallInRules.class);
    }

    /** A committee that decides on Nottinghamshire's dates before the plan is sent. */
    static Terms committee(LocalDate... meetings) {
        return new Terms(RECEIVED, DUE, true, true, new Terms.Decider(false, true, false), sittings(meetings),
                Terms.Periods.of(nottinghamshire()), null, null);
    }

    /** The city's executive board, with the same dates. */
    static Terms board(Terms.Notice notice, LocalDate... meetings) {
        return new Terms(RECEIVED, DUE, true, true, new Terms.Decider(true, true, false), sittings(meetings), Terms.Periods.of(city()),
                callInOfTheCity(), notice);
    }

    static List<Terms.Sitting> sittings(LocalDate... days) {
        return Stream.of(days).map(day -> new Terms.Sitting(day, null)).toList();
    }

    private static <T> T bound(String file, String name, Class<T> type) {
        try {
            MutablePropertySources sources = new MutablePropertySources();
            new YamlPropertySourceLoader().load(file, new ClassPathResource(file)).forEach(sources::addLast);
            return new Binder(ConfigurationPropertySources.from(sources)).bind(name, type).get();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

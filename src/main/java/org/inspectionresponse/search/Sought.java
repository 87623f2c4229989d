package org.inspectionresponse.search;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.inspectionresponse.refusal.Refusal;

/**
 * What somebody looks for among what is published. Each part narrows what is found, and all are bounded, so that no question is dear.
 *
 * @param councils codes of the councils that are asked, one at least
 * @param body code of one of their bodies; null for all
 * @param words in small letters; each has to be found
 * @param from first day; null for any
 * @param to last day; null for any
 * @param page from 1
 * @param size rows of a page, 1 to 100
 */
public record Sought(Set<String> councils, String body, List<String> words, LocalDate from, LocalDate to, int page, int size) {

    public static final int LARGEST_PAGE = 100;
    public static final int MOST_PAGES = 1_000;
    private static final int MOST_WORDS = 6;
    private static final int LONGEST = 100;

    public Sought {
        councils = Set.copyOf(councils);
        words = List.copyOf(words);
        if (page < 1 || page > MOST_PAGES || size < 1 || size > LARGEST_PAGE) {
            throw Refusal.because("There is no such page: pages are numbered from 1 to %,d, and have at most %d entries."
                    .formatted(MOST_PAGES, LARGEST_PAGE));
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw Refusal.because("The last day cannot be before the first.");
        }
    }

    /** The words of what was typed. Refuses more than six words, and more than a hundred characters. */
    public static List<String> words(String typed) {
        if (typed == null || typed.isBlank()) {
            return List.of();
        }
        List<String> words = Arrays.stream(typed.strip().toLowerCase(Locale.UK).split("\\s+")).distinct().toList();
        if (words.size() > MOST_WORDS || typed.length() > LONGEST) {
            throw Refusal.because("Look for at most %d words, of at most %d characters together.".formatted(MOST_WORDS, LONGEST));
        }
        return words;
    }
}

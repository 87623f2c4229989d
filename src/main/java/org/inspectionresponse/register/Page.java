package org.inspectionresponse.register;

import java.util.ArrayList;
import java.util.List;
import org.inspectionresponse.search.Found;
import org.inspectionresponse.search.Sought;

/**
 * One page of a list.
 *
 * @param entries on this page
 * @param total on all pages
 * @param page its number, from 1
 * @param pages how many there are, 1 at least
 */
record Page<T>(List<T> entries, long total, int page, int pages) {

    static <T> Page<T> of(Found<T> found, Sought sought) {
        long pages = (found.total() + sought.size() - 1) / sought.size();
        return new Page<>(found.rows(), found.total(), sought.page(), (int) Math.max(1, Math.min(pages, Sought.MOST_PAGES)));
    }

    /** The numbers that lead to other pages: the first, those beside this one, the last; null for those left out in between. */
    public List<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 1; number <= pages; number++) {
            if (number == 1 || number == pages || Math.abs(number - page) <= 1) {
                numbers.add(number);
            } else if (numbers.get(numbers.size() - 1) != null) {
                numbers.add(null);
            }
        }
        return numbers;
    }
}

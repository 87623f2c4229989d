package org.inspectionresponse.search;

import java.util.List;
import java.util.function.Function;

/**
 * A page of what was found.
 *
 * @param total how many there are on all pages
 */
public record Found<T>(List<T> rows, long total) {

    public <R> Found<R> map(Function<T, R> to) {
        return new Found<>(rows.stream().map(to).toList(), total);
    }
}

package org.inspectionresponse.report;

import java.util.regex.Pattern;

/** Text that says nothing but that there is nothing to say: "N/A", "5.1 N/A", "Not applicable." */
final class NotApplicable {

    private static final Pattern ALONE = Pattern.compile("[\\d.\\s]*(n\\s?[/.]?\\s?a|not\\s+applicable|none\\s+applicable)[.\\s]*", Pattern.CASE_INSENSITIVE);

    private NotApplicable() {
    }

    /** @param text plain text */
    static boolean isAllThat(String text) {
        return ALONE.matcher(text).matches();
    }
}

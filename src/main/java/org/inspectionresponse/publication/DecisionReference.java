package org.inspectionresponse.publication;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inspectionresponse.decision.Decision;

/**
 * How the record of a decision is called: {@code DEC-NCITY-2020-014-2} is the second decision on the report {@code RPT-NCITY-2020-014}.
 * Decisions are never taken away, so it stays the same for ever.
 *
 * @param report reference of the report
 * @param number 1 for the first decision on it; a deferral counts
 */
public record DecisionReference(String report, int number) {

    private static final String REPORT = "RPT-";
    private static final Pattern FORM = Pattern.compile("DEC-(.{1,60})-([1-9]\\d{0,2})");

    /** @param all of its report or its case, oldest first */
    static DecisionReference of(Decision its, List<Decision> all) {
        List<Long> onReport = all.stream().filter(one -> one.report().equals(its.report())).map(Decision::id).toList();
        return new DecisionReference(its.report(), onReport.indexOf(its.id()) + 1);
    }

    /** Empty for what is no such reference. */
    public static Optional<DecisionReference> parse(String reference) {
        Matcher found = FORM.matcher(reference);
        return found.matches() ? Optional.of(new DecisionReference(REPORT + found.group(1), Integer.parseInt(found.group(2)))) : Optional.empty();
    }

    @Override
    public String toString() {
        return "DEC-" + report.substring(REPORT.length()) + "-" + number;
    }
}

package org.inspectionresponse.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the sums of pounds that a text names: £1.576m, £1,576,000, GBP 1.4 million, 250k pounds. A number without pounds is no sum. */
final class SumsOfMoney {

    private static final Map<Character, Integer> ZEROS = Map.of('k', 3, 't', 3, 'm', 6, 'b', 9);
    private static final String NUMBER = "(\\d{1,3}(?:,\\d{3})+|\\d{1,15})(\\.\\d{1,9})?(?![\\d.,]*\\d)";
    private static final String SCALE = "(?:[\\s\\u00A0]?(k|thousand|m|mn|million|bn|billion)\\b)?";

    /** Either the sign goes before the number, or the word comes after it. */
    private static final Pattern SUM = Pattern.compile(
            "(?:£|\\bGBP)[\\s\\u00A0]?" + NUMBER + SCALE + "|(?<![\\d.,])" + NUMBER + SCALE + "[\\s\\u00A0](?:pounds|GBP)\\b",
            Pattern.CASE_INSENSITIVE);

    private SumsOfMoney() {
    }

    /** @param text plain text. @return in pounds, in the order of the text, without those of nothing */
    static List<BigDecimal> in(String text) {
        return SUM.matcher(text).results().map(found -> found.group(1) == null ? pounds(found, 4) : pounds(found, 1))
                .filter(sum -> sum.signum() > 0).toList();
    }

    private static BigDecimal pounds(MatchResult found, int first) {
        String fraction = found.group(first + 1) == null ? "" : found.group(first + 1);
        BigDecimal number = new BigDecimal(found.group(first).replace(",", "") + fraction);
        String scale = found.group(first + 2);
        return scale == null ? number : number.scaleByPowerOfTen(ZEROS.get(scale.toLowerCase(Locale.ROOT).charAt(0)));
    }
}

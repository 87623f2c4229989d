package org.inspectionresponse.engine;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the parts that forms share into the forms that name them: {@code <div data-ir-include="report"></div>} stands for
 * {@code forms/parts/report.html}. It is done before the forms are deployed, so that a task keeps for ever the whole form it was deployed
 * with; a part that the browser fetched would change under a running task.
 */
public final class FormParts {

    private static final Pattern INCLUDE = Pattern.compile("<div data-ir-include=\"([a-z]+(?:-[a-z]+)*)\"></div>");

    private FormParts() {
    }

    /**
     * @param part the text of the part of that name, which may include others
     * @return the form with all its parts in it
     */
    public static String whole(String form, UnaryOperator<String> part) {
        return INCLUDE.matcher(form).replaceAll(found -> Matcher.quoteReplacement(whole(part.apply(found.group(1)), part).strip()));
    }
}

package org.inspectionresponse.register;

import java.util.Map;
import org.inspectionresponse.document.StyledText;
import org.springframework.stereotype.Component;

/** Officers' formatted text with the classes of GOV.UK Frontend: {@code ${@govukText.of(..)}}. */
@Component
class GovukText {

    private static final Map<String, String> CLASSES = Map.ofEntries(Map.entry("p", "govuk-body"), Map.entry("h2", "govuk-heading-m"),
            Map.entry("h3", "govuk-heading-s"), Map.entry("h4", "govuk-heading-s"), Map.entry("ul", "govuk-list govuk-list--bullet"),
            Map.entry("ol", "govuk-list govuk-list--number"), Map.entry("a", "govuk-link"), Map.entry("blockquote", "govuk-inset-text"),
            Map.entry("table", "govuk-table"), Map.entry("thead", "govuk-table__head"), Map.entry("tbody", "govuk-table__body"),
            Map.entry("tr", "govuk-table__row"), Map.entry("th", "govuk-table__header"), Map.entry("td", "govuk-table__cell"));

    /** @return "" for nothing */
    public String of(String html) {
        return html == null ? "" : StyledText.of(html, CLASSES, "register-scroll");
    }
}

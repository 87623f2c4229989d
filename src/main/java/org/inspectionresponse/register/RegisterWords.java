package org.inspectionresponse.register;

import org.springframework.stereotype.Component;

/** How the register's pages say how far an action is: {@code ${@registerWords.work(..)}}. Colours never stand alone. */
@Component
class RegisterWords {

    /** @param told null before anything was published */
    public String work(PlanEntry.Told told) {
        if (told == null || told.work() == null) {
            return "Not reported yet";
        }
        return switch (told.work()) {
            case "NOT_STARTED" -> "Not started";
            case "IN_PROGRESS" -> "In progress";
            default -> "Complete";
        };
    }

    /** The class of the tag for a rating. */
    public String colour(PlanEntry.Told told) {
        return switch (told.rag()) {
            case "RED" -> "govuk-tag--red";
            case "AMBER" -> "govuk-tag--yellow";
            default -> "govuk-tag--green";
        };
    }
}

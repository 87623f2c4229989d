package org.inspectionresponse.timetable;

/**
 * The route of one case.
 *
 * @param report reference of the report that members decide on; null while there is none
 * @param bodyName who decides on it
 * @param headroom null while the day of receipt is not known
 */
public record Timetable(String council, String caseReference, String report, String bodyName, Route route, Headroom headroom) {

    /**
     * How many working days after receipt comments must be asked for at the latest, if the body can meet on any day.
     *
     * @param withoutCallIn where the decision cannot be called in
     * @param withCallIn where it can
     * @param window the window that is counted then, in words
     */
    public record Headroom(int withoutCallIn, int withCallIn, String window) {
    }
}

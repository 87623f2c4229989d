package org.inspectionresponse.register;

import java.time.LocalDate;
import java.util.List;
import org.inspectionresponse.register.Named.Name;

/**
 * A key decision to come, as the forward plan announces it (SI 2012/2089, regulations 9 to 11).
 *
 * @param route such as {@code FULL} for 28 clear days' notice
 * @param law the regulation
 * @param decisionFrom the day of the decision, or the first of the period in which it is to be made
 * @param decisionBy last day of that period; null for one day
 * @param copies where copies are available
 * @param requests how to ask for documents that follow
 * @param because why there was less than full notice; null for full notice
 * @param report reference of the report; null while that is not public
 */
record NoticeEntry(String matter, Name council, Name decisionMaker, String route, String routeLabel, String law, LocalDate publishedOn,
        LocalDate decisionFrom, LocalDate decisionBy, List<String> documents, String copies, String requests, String because, String report) {
}

package org.inspectionresponse.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inspectionresponse.input.Fields;
import org.inspectionresponse.inspection.CaseAccess;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.inspection.InspectionDesk;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.report.GovernanceReport.OpenReport;
import org.springframework.stereotype.Component;

/** Reads the form {@code request-report}: a report that somebody asks for, on its own or in a case. */
@Component
class RequestedReport {

    static final List<String> POSTED = List.of("title", "councilCode", "caseReference");

    private final Directory directory;
    private final InspectionDesk desk;
    private final CaseAccess access;

    RequestedReport(Directory directory, InspectionDesk desk, CaseAccess access) {
        this.directory = directory;
        this.desk = desk;
        this.access = access;
    }

    /** Refuses a case of another council, one that the person may not read, and one that is over. */
    OpenReport command(Fields posted, By by) {
        String title = posted.line("title", "Title", ReportForm.MOST_IN_TITLE);
        String council = council(posted.lineIfAny("councilCode", "Council", 40), by);
        Optional<String> named = posted.lineIfAny("caseReference", "Case", 40);
        named.ifPresent(reference -> requireOpenCase(council, reference, by));
        return new OpenReport(council, named.orElse(null), null, title, Map.of(), List.of(), by.person());
    }

    private String council(Optional<String> named, By by) {
        Set<String> own = directory.councilsOf(by.person());
        return named.or(() -> own.size() == 1 ? own.stream().findFirst() : Optional.empty())
                .orElseThrow(() -> Refusal.because("Name the council the report is for."));
    }

    /** One that may not be read is refused as one that is not there. */
    private void requireOpenCase(String council, String reference, By by) {
        Inspection found = desk.of(council).stream().filter(inspection -> inspection.reference().equals(reference))
                .filter(inspection -> access.mayRead(by.person(), inspection)).findFirst()
                .orElseThrow(() -> Refusal.because("There is no case %s. Correct its reference, or leave it empty.".formatted(reference)));
        if (found.status() != Inspection.Status.OPEN) {
            throw Refusal.because("Case %s is over, so no report is added to it.".formatted(reference));
        }
    }
}

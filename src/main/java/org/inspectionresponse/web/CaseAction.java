package org.inspectionresponse.web;

import static org.inspectionresponse.people.Role.DEMOCRATIC_SERVICES;
import static org.inspectionresponse.people.Role.DIRECTOR;
import static org.inspectionresponse.people.Role.IMPROVEMENT_OFFICERS;
import static org.inspectionresponse.people.Role.MONITORING_OFFICER;

import java.util.Arrays;
import java.util.Optional;
import org.inspectionresponse.input.Fields;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.inspection.InspectionDates;
import org.inspectionresponse.inspection.InspectionDesk;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;

/** What is done to a whole case on its page rather than in a task. Each has a page of its own, below the page of the case. */
enum CaseAction {

    CORRECT_DATES("correct-dates", "Correct dates", IMPROVEMENT_OFFICERS, MONITORING_OFFICER) {
        @Override
        void perform(InspectionDesk desk, String reference, Long basedOn, Fields fields, By by) {
            var dates = new InspectionDates(fields.date("on-site-from", "First day of the inspection"),
                    fields.date("on-site-to", "Last day of the inspection"),
                    fields.dateIfAny("draft-received-on", "Draft report received").orElse(null),
                    fields.dateIfAny("received-on", "Report received").orElse(null), fields.ticked("receipt-assumed"),
                    fields.dateIfAny("published-on", "Published by Ofsted").orElse(null),
                    fields.dateIfAny("ofsted-deadline", "Ofsted's stated deadline").orElse(null));
            desk.correctDates(reference, new Inspection.CorrectDates(dates, fields.raw("reason")), basedOn, by);
        }
    },
    CANCEL("cancel", "Cancel the case", IMPROVEMENT_OFFICERS, DIRECTOR) {
        @Override
        void perform(InspectionDesk desk, String reference, Long basedOn, Fields fields, By by) {
            desk.cancel(reference, fields.raw("reason"), by);
        }
    },
    SUPERSEDE("supersede", "A later inspection takes its place", IMPROVEMENT_OFFICERS, DIRECTOR) {
        @Override
        void perform(InspectionDesk desk, String reference, Long basedOn, Fields fields, By by) {
            desk.supersede(reference, fields.line("later", "The later inspection", 40), by);
        }
    },
    END_UPDATES("end-updates", "End the updates to members", IMPROVEMENT_OFFICERS, DEMOCRATIC_SERVICES) {
        @Override
        void perform(InspectionDesk desk, String reference, Long basedOn, Fields fields, By by) {
            desk.endUpdates(reference, fields.raw("reason"), by);
        }

        @Override
        boolean possible(CaseView its) {
            return super.possible(its) && its.updates().goOn();
        }
    };

    private final String slug;
    private final String title;
    private final Role[] roles;

    CaseAction(String slug, String title, Role... roles) {
        this.slug = slug;
        this.title = title;
        this.roles = roles;
    }

    /** @param basedOn version of the inspection the person saw; not every action asks for it */
    abstract void perform(InspectionDesk desk, String reference, Long basedOn, Fields fields, By by);

    /** Whether the case is in a state for it. */
    boolean possible(CaseView its) {
        return its.status() == Inspection.Status.OPEN;
    }

    static Optional<CaseAction> of(String slug) {
        return Arrays.stream(values()).filter(action -> action.slug.equals(slug)).findFirst();
    }

    Role[] roles() {
        return roles.clone();
    }

    /** Its part of the address. */
    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }
}

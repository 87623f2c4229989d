package org.inspectionresponse.web;

import static org.inspectionresponse.people.Role.DEMOCRATIC_SERVICES;
import static org.inspectionresponse.people.Role.DIRECTOR;
import static org.inspectionresponse.people.Role.IMPROVEMENT_OFFICERS;
import static org.inspectionresponse.people.Role.MONITORING_OFFICER;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.inspectionresponse.decision.Embargoes;
import org.inspectionresponse.decision.Urgencies;
import org.inspectionresponse.input.Fields;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.publication.ReportView;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.GovernanceReport.Status;

/** What is done to a report on its page rather than in a task. Each has a page of its own, below the page of the report. */
enum ReportAction {

    WITHDRAW("withdraw", "Withdraw the report", IMPROVEMENT_OFFICERS, DIRECTOR, DEMOCRATIC_SERVICES) {
        @Override
        void perform(Desks desks, ReportView its, Long basedOn, Fields fields, By by) {
            desks.drafting().withdraw(its.reference(), fields.text("reason", "Reason", MOST_IN_REASON), basedOn, by);
        }

        @Override
        boolean possible(Desks desks, ReportView its) {
            return !DECIDED_OR_OVER.contains(its.status());
        }
    },
    OFFICE_UNABLE("office-unable", "An office that is asked about urgency cannot act", DEMOCRATIC_SERVICES, MONITORING_OFFICER) {
        @Override
        void perform(Desks desks, ReportView its, Long basedOn, Fields fields, By by) {
            String urgency = fields.line("urgency", "What is asked", 40);
            if (its.urgencies().stream().noneMatch(asked -> asked.reference().equals(urgency))) {
                throw Refusal.because("Choose what is asked about this report.");
            }
            desks.urgencies().officeUnable(urgency, fields.text("reason", "Reason", MOST_IN_REASON), by);
        }

        @Override
        boolean possible(Desks desks, ReportView its) {
            return its.urgencies().stream().anyMatch(asked -> asked.officeAsked() != null);
        }
    },
    TAKE_EMBARGO_BACK("take-embargo-back", "Take the embargo on its agenda back", DEMOCRATIC_SERVICES) {
        @Override
        void perform(Desks desks, ReportView its, Long basedOn, Fields fields, By by) {
            desks.embargoes().takeBack(its.reference(), fields.text("reason", "Reason", MOST_IN_REASON), by);
        }

        @Override
        boolean possible(Desks desks, ReportView its) {
            return !DECIDED_OR_OVER.contains(its.status()) && desks.embargoes().until(its.reference()).isPresent();
        }
    };

    private static final int MOST_IN_REASON = 2000;
    private static final Set<Status> DECIDED_OR_OVER =
            EnumSet.of(Status.TAKEN, Status.REFERRED_BACK, Status.DECIDED, Status.REJECTED, Status.WITHDRAWN);

    private final String slug;
    private final String title;
    private final Role[] roles;

    ReportAction(String slug, String title, Role... roles) {
        this.slug = slug;
        this.title = title;
        this.roles = roles;
    }

    /** Whom an action asks. */
    record Desks(Drafting drafting, Urgencies urgencies, Embargoes embargoes) {
    }

    /** @param basedOn number of the version of the text the person saw */
    abstract void perform(Desks desks, ReportView its, Long basedOn, Fields fields, By by);

    /** Whether the report is in a state for it. */
    abstract boolean possible(Desks desks, ReportView its);

    static Optional<ReportAction> of(String slug) {
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

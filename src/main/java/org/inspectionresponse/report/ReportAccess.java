package org.inspectionresponse.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.inspectionresponse.council.Body;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may read a report. To everybody else it is as if there were none. */
@Service
@Transactional(readOnly = true)
public class ReportAccess {

    private static final Set<Role> ALWAYS = EnumSet.of(Role.IMPROVEMENT_OFFICERS, Role.DIRECTOR, Role.MONITORING_OFFICER,
            Role.DEMOCRATIC_SERVICES, Role.LEADERSHIP_TEAM);

    private final Drafting drafting;
    private final Councils councils;
    private final Directory directory;
    private final Clock clock;

    ReportAccess(Drafting drafting, Councils councils, Directory directory, Clock clock) {
        this.drafting = drafting;
        this.councils = councils;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param person sign-in name; null for the public. Refused as absent where the person may not read it */
    public GovernanceReport require(String reference, String person) {
        GovernanceReport report = drafting.require(reference);
        if (!reader(person, report.council()).mayRead(report)) {
            throw Refusal.absent("There is no such report.");
        }
        return report;
    }

    /** What a person may read of a council's reports; the directory is asked once. @param person sign-in name; null for the public */
    public Reader reader(String person, String council) {
        return new Reader(person == null ? Set.of() : directory.rolesOf(person, council));
    }

    /** Somebody who reads, with their roles in the council. */
    public final class Reader {

        private final Set<Role> roles;

        private Reader(Set<Role> roles) {
            this.roles = roles;
        }

        /**
         * Everybody once it is on a published agenda; before that those whose work it is, the offices of which something is asked about it,
         * and the members while it needs their comment. A report whose own text is exempt stays with them and the members
         * (Schedule 12A LGA 1972).
         */
        public boolean mayRead(GovernanceReport report) {
            return mayReadWorkings(report) || !Collections.disjoint(roles, report.shownTo()) || membersAsked(report)
                    || published(report) && (!report.current().content().textExempt() || roles.contains(Role.MEMBERS));
        }

        /** What is exempt stays with those who worked on the report and the members who decide on it. */
        public boolean mayReadExempt(GovernanceReport report) {
            return mayReadWorkings(report) || published(report) && roles.contains(Role.MEMBERS);
        }

        public boolean mayRead(GovernanceReport report, Appendix appendix) {
            return appendix.exempt() ? mayReadExempt(report) : mayRead(report);
        }

        /** The comments printed in it are for whoever may read the report once it is published; before, for those whose work it is. */
        public boolean mayReadComments(GovernanceReport report) {
            return mayReadWorkings(report) || published(report) && mayRead(report);
        }

        /**
         * Those whose work it is also see what went before: versions, requests for change, notes. Members who are asked to comment are not
         * among them: the whole group is asked, as who represents which division is not known here.
         */
        public boolean mayReadWorkings(GovernanceReport report) {
            Set<Role> readers = EnumSet.copyOf(ALWAYS);
            report.versions().forEach(version -> version.required().forEach(need -> readers.add(need.kind().role())));
            readers.remove(Role.MEMBERS);
            if (report.approvedOn() != null) {
                Body body = councils.require(report.council()).requireBody(report.body());
                readers.add(body.arrangements().consultedMember());
                Optional.ofNullable(body.decider()).ifPresent(readers::add);
            }
            return !Collections.disjoint(roles, readers);
        }

        private boolean membersAsked(GovernanceReport report) {
            return roles.contains(Role.MEMBERS) && report.status() != GovernanceReport.Status.WITHDRAWN
                    && report.current().required(CommentKind.MEMBERS).isPresent();
        }

        private boolean published(GovernanceReport report) {
            return report.publishedOn() != null && !report.publishedOn().isAfter(LocalDate.now(clock));
        }
    }
}

package org.inspectionresponse.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
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
        if (!mayRead(person, report)) {
            throw Refusal.absent("There is no such report.");
        }
        return report;
    }

    /** Everybody once it is on a published agenda; before that those whose work it is. @param person null for the public */
    public boolean mayRead(String person, GovernanceReport report) {
        return published(report) || worksOn(person, report);
    }

    /** An exempt appendix stays with those who worked on the report and the members who decide on it. */
    public boolean mayRead(String person, GovernanceReport report, Appendix appendix) {
        boolean member = published(report) && person != null && directory.holds(person, report.council(), Role.MEMBERS);
        return appendix.exempt() ? worksOn(person, report) || member : mayRead(person, report);
    }

    private boolean published(GovernanceReport report) {
        return report.publishedOn() != null && !report.publishedOn().isAfter(LocalDate.now(clock));
    }

    private boolean worksOn(String person, GovernanceReport report) {
        if (person == null) {
            return false;
        }
        Set<Role> readers = new HashSet<>(ALWAYS);
        report.versions().forEach(version -> version.required().forEach(need -> readers.add(need.kind().role())));
        if (report.approvedOn() != null) {
            readers.add(councils.require(report.council()).requireBody(report.body()).arrangements().consultedMember());
        }
        return directory.rolesOf(person, report.council()).stream().anyMatch(readers::contains);
    }
}

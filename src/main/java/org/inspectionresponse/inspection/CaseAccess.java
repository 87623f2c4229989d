package org.inspectionresponse.inspection;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.people.Role;
import org.springframework.stereotype.Component;

/**
 * Who may read a case. Under embargo only those who work on what is unpublished, and the lead member; after Ofsted has published everybody
 * who holds a role of that council. The product's administrators hold none.
 */
@Component
public class CaseAccess {

    private static final Set<Role> UNDER_EMBARGO = EnumSet.of(Role.IMPROVEMENT_OFFICERS, Role.DIRECTOR, Role.LEADERSHIP_TEAM,
            Role.COMMUNICATIONS, Role.MONITORING_OFFICER, Role.CHIEF_EXECUTIVE, Role.DEMOCRATIC_SERVICES, Role.CHAIRS, Role.PORTFOLIO_HOLDERS);

    private final Directory directory;

    CaseAccess(Directory directory) {
        this.directory = directory;
    }

    /** @param person sign-in name */
    public boolean mayRead(String person, Inspection inspection) {
        Set<Role> roles = directory.rolesOf(person, inspection.council());
        if (!inspection.embargoed()) {
            return !roles.isEmpty();
        }
        return !Collections.disjoint(roles, UNDER_EMBARGO)
                || roles.contains(Role.LEAD_OFFICERS) && inspection.findings().stream().anyMatch(finding -> finding.leadOfficer().equals(person));
    }
}

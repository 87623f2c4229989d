package org.inspectionresponse.inspection;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
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
        return mayRead(person, directory.rolesOf(person, inspection.council()), inspection);
    }

    /** Those of a council's cases that the person may read; the directory is asked once. */
    public List<Inspection> readable(String person, String council, List<Inspection> cases) {
        Set<Role> roles = directory.rolesOf(person, council);
        return cases.stream().filter(inspection -> mayRead(person, roles, inspection)).toList();
    }

    private static boolean mayRead(String person, Set<Role> roles, Inspection inspection) {
        if (!inspection.embargoed()) {
            return !roles.isEmpty();
        }
        return !Collections.disjoint(roles, UNDER_EMBARGO)
                || roles.contains(Role.LEAD_OFFICERS) && inspection.findings().stream().anyMatch(finding -> finding.leadOfficer().equals(person));
    }
}

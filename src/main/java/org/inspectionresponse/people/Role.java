package org.inspectionresponse.people;

import java.util.Arrays;
import java.util.Optional;

/** The roles a council fills. A role is a group of a council in Tasklist; who holds an office on a date is data. */
public enum Role {

    IMPROVEMENT_OFFICERS("improvement-officers", "Improvement officer"),
    LEAD_OFFICERS("lead-officers", "Lead officer"),
    DIRECTOR("director", "Director of children's services"),
    LEADERSHIP_TEAM("leadership-team", "Leadership team"),
    FINANCE("finance", "Finance"),
    LEGAL("legal", "Legal"),
    CONSTITUTIONAL("constitutional", "Constitutional"),
    PROCUREMENT("procurement", "Procurement"),
    STRATEGIC_ASSETS("strategic-assets", "Strategic assets and property"),
    HUMAN_RESOURCES("human-resources", "Human resources"),
    EQUALITIES("equalities", "Equalities"),
    DATA_PROTECTION("data-protection", "Data protection"),
    LEADER("leader", "Leader of the council"),
    PORTFOLIO_HOLDERS("portfolio-holders", "Portfolio holder"),
    CHAIRS("chairs", "Committee chair"),
    MEMBERS("members", "Member"),
    DEMOCRATIC_SERVICES("democratic-services", "Democratic services"),
    MONITORING_OFFICER("monitoring-officer", "Monitoring officer"),
    SECTION_151_OFFICER("section-151-officer", "Section 151 officer"),
    CHIEF_EXECUTIVE("chief-executive", "Chief executive"),
    COUNCIL_CHAIR("council-chair", "Chair of the council"),
    COUNCIL_VICE_CHAIR("council-vice-chair", "Vice-chair of the council"),
    SCRUTINY("scrutiny", "Scrutiny"),
    SCRUTINY_VICE_CHAIR("scrutiny-vice-chair", "Vice-chair of scrutiny"),
    COMMUNICATIONS("communications", "Communications");

    private final String slug;
    private final String label;

    Role(String slug, String label) {
        this.slug = slug;
        this.label = label;
    }

    /** The part of a group's name after the council's code. */
    public String slug() {
        return slug;
    }

    /** What people call it, in the singular. */
    public String label() {
        return label;
    }

    /** The group of this role in a council, such as {@code nottinghamshire.finance}. */
    public String groupOf(String council) {
        return council + "." + slug;
    }

    /** Who hears of it as well when work of this role is late: the statutory officer it works for, and of those the chief executive. */
    public Role head() {
        return switch (this) {
            case FINANCE, PROCUREMENT, STRATEGIC_ASSETS -> SECTION_151_OFFICER;
            case LEGAL, CONSTITUTIONAL, DATA_PROTECTION, DEMOCRATIC_SERVICES, SCRUTINY, SCRUTINY_VICE_CHAIR, COUNCIL_CHAIR, COUNCIL_VICE_CHAIR,
                    CHAIRS, MEMBERS -> MONITORING_OFFICER;
            case DIRECTOR, MONITORING_OFFICER, SECTION_151_OFFICER, LEADER, CHIEF_EXECUTIVE -> CHIEF_EXECUTIVE;
            default -> DIRECTOR;
        };
    }

    public static Optional<Role> ofSlug(String slug) {
        return Arrays.stream(values()).filter(role -> role.slug.equals(slug)).findFirst();
    }

    /** The role of a group's name, such as {@code nottinghamshire.finance}; empty for a group that is none of ours. */
    public static Optional<Role> ofGroup(String group) {
        return ofSlug(group.substring(group.indexOf('.') + 1));
    }
}

package org.inspectionresponse.demo;

import static org.inspectionresponse.people.Role.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.inspectionresponse.people.Enrolment;
import org.inspectionresponse.people.Person;
import org.inspectionresponse.people.Role;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The people of the demonstration, all invented: {@code <role>.nottinghamshire}, password {@code demo}. */
@Component
@Profile("demo")
public class DemoUsers implements InitializingBean {

    public static final String PASSWORD = "demo";
    private static final String COUNCIL = "nottinghamshire";

    /** In the order in which the start page lists them. Nobody is portfolio holder: this council works by committees. */
    private static final List<SignIn> SIGN_INS = List.of(
        officer("improvement-officer", "Amara Okafor", IMPROVEMENT_OFFICERS),
        officer("improvement-officer-2", "Tom Hallam", IMPROVEMENT_OFFICERS),
        officer("lead-officer", "Sunita Rao", LEAD_OFFICERS),
        officer("lead-officer-2", "Gareth Pugh", LEAD_OFFICERS),
        officer("director", "Helen Marsh", DIRECTOR),
        officer("finance", "Priya Anand", FINANCE),
        officer("finance-2", "Colin Beech", FINANCE),
        officer("legal", "Joseph Adeyemi", LEGAL),
        officer("constitutional", "Ruth Castle", CONSTITUTIONAL),
        officer("chair", "Margaret Dunn", CHAIRS, MEMBERS),
        officer("member", "David Lowe", MEMBERS),
        officer("democratic-services", "Eleanor Finch", DEMOCRATIC_SERVICES),
        officer("monitoring-officer", "Samuel Whitby", MONITORING_OFFICER),
        officer("communications", "Nadia Karim", COMMUNICATIONS),
        officer("leadership-team", "Peter Vaughan", LEADERSHIP_TEAM),
        officer("procurement", "Lucy Thorne", PROCUREMENT),
        officer("strategic-assets", "Marcus Bell", STRATEGIC_ASSETS),
        officer("human-resources", "Fiona Grey", HUMAN_RESOURCES),
        officer("equalities", "Yusuf Demir", EQUALITIES),
        officer("data-protection", "Anna Kowalska", DATA_PROTECTION),
        officer("section-151-officer", "Nigel Foster", SECTION_151_OFFICER),
        officer("chief-executive", "Catherine Booth", CHIEF_EXECUTIVE),
        officer("scrutiny", "Robert Nkemelu", SCRUTINY, MEMBERS));

    private static final Person ADMINISTRATOR = new Person("admin", "Alex Admin", "admin@example.org");

    private final Enrolment enrolment;

    DemoUsers(Enrolment enrolment) {
        this.enrolment = enrolment;
    }

    /** As the start page of the demonstration shows them. */
    public record SignIn(Person person, Set<Role> roles) {
    }

    public static List<SignIn> signIns() {
        return SIGN_INS;
    }

    public static Person administrator() {
        return ADMINISTRATOR;
    }

    @Override
    public void afterPropertiesSet() {
        SIGN_INS.forEach(signIn -> enrolment.enrol(signIn.person(), PASSWORD, COUNCIL, signIn.roles()));
        enrolment.enrolAdministrator(ADMINISTRATOR, PASSWORD);
    }

    private static SignIn officer(String id, String name, Role first, Role... others) {
        String signIn = id + "." + COUNCIL;
        return new SignIn(new Person(signIn, name, signIn + "@example.org"), EnumSet.of(first, others));
    }
}

package org.inspectionresponse.demo;

import static org.inspectionresponse.people.Role.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    /**
     * In the order in which the start page lists them. Nobody is portfolio holder: this council works by committees. The initials of
     * finance and constitutional are those under the comments of the report of 2019.
     */
    private static final List<SignIn> SIGN_INS = List.of(
        officer("improvement-officer", "Amara Okafor", "Write the plan and the reports; open a case with “Start process”.", IMPROVEMENT_OFFICERS),
        officer("improvement-officer-2", "Tom Hallam", "The same; and verify what a colleague has reported.", IMPROVEMENT_OFFICERS),
        officer("lead-officer", "Sunita Rao", "Plan the actions under a finding of the live case.", LEAD_OFFICERS),
        officer("lead-officer-2", "Gareth Pugh", "The same, for another finding.", LEAD_OFFICERS),
        officer("director", "Helen Marsh", "Approve a report, or return it with a note.", DIRECTOR),
        officer("finance", "Sunil Arjun Shah", "Comment on the cost of what a report proposes.", FINANCE),
        officer("finance-2", "Colin Beech", "The same; two share this work.", FINANCE),
        officer("legal", "Joseph Adeyemi", "Comment on the powers a report relies on.", LEGAL),
        officer("constitutional", "Anita Kaur", "Say whether a report is within its committee’s remit.", CONSTITUTIONAL),
        officer("chair", "Margaret Dunn", "Give your views before a report goes on the agenda.", CHAIRS, MEMBERS),
        officer("member", "David Lowe", "Comment on a report that concerns your division.", MEMBERS),
        officer("democratic-services", "Eleanor Finch", "Publish an agenda; arrange a meeting; record a decision.", DEMOCRATIC_SERVICES),
        officer("monitoring-officer", "Samuel Whitby", "Comment on a report that claims an exemption.", MONITORING_OFFICER),
        officer("communications", "Nadia Karim", "Carry out the duties of publication.", COMMUNICATIONS),
        officer("leadership-team", "Peter Vaughan", "Comment on a report that concerns the whole council.", LEADERSHIP_TEAM),
        officer("procurement", "Lucy Thorne", "Comment on the way to a contract.", PROCUREMENT),
        officer("strategic-assets", "Marcus Bell", "Comment on what a report means for land and buildings.", STRATEGIC_ASSETS),
        officer("human-resources", "Fiona Grey", "Comment on what a report means for staff.", HUMAN_RESOURCES),
        officer("equalities", "Yusuf Demir", "Comment on the equality impact of a report.", EQUALITIES),
        officer("data-protection", "Anna Kowalska", "Comment on the personal data a report uses.", DATA_PROTECTION),
        officer("section-151-officer", "Nigel Foster", "Comment on a report of a million pounds or more.", SECTION_151_OFFICER),
        officer("chief-executive", "Catherine Booth", "Comment on a report that concerns the whole council.", CHIEF_EXECUTIVE),
        officer("scrutiny", "Robert Nkemelu", "Say what scrutiny wants of a report.", SCRUTINY, MEMBERS));

    private static final Person ADMINISTRATOR = new Person("admin", "Alex Admin", "admin@example.org");

    private final Enrolment enrolment;

    DemoUsers(Enrolment enrolment) {
        this.enrolment = enrolment;
    }

    /**
     * As the start page of the demonstration shows them.
     *
     * @param task what there is for them to do when the demonstration is new
     */
    public record SignIn(Person person, String task, Set<Role> roles) {

        public String id() {
            return person.id();
        }

        public String name() {
            return person.name();
        }

        /** What they are, as people say it. */
        public String role() {
            return roles.stream().map(Role::label).collect(Collectors.joining(", "));
        }
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

    private static SignIn officer(String id, String name, String task, Role first, Role... others) {
        String signIn = id + "." + COUNCIL;
        return new SignIn(new Person(signIn, name, signIn + "@example.org"), task, EnumSet.of(first, others));
    }
}

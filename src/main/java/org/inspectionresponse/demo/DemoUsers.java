package org.inspectionresponse.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

/** The people of the demonstration, all invented, as {@code demo/people.json} lists them: {@code <id>.<council>}, password {@code demo}. */
@Component
@Profile("demo")
public class DemoUsers implements InitializingBean {

    public static final String PASSWORD = "demo";
    private static final Person ADMINISTRATOR = new Person("admin", "Alex Admin", "admin@example.org");
    private static final List<Staff> COUNCILS = read().councils().stream().map(DemoUsers::staff).toList();

    private final Enrolment enrolment;

    DemoUsers(Enrolment enrolment) {
        this.enrolment = enrolment;
    }

    /**
     * The people of one council, in the order in which the start page lists them.
     *
     * @param council its code
     * @param name of the council
     */
    public record Staff(String council, String name, List<SignIn> signIns) {
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

    public static List<Staff> councils() {
        return COUNCILS;
    }

    /** Of every council. */
    public static List<SignIn> signIns() {
        return COUNCILS.stream().flatMap(staff -> staff.signIns().stream()).toList();
    }

    public static Person administrator() {
        return ADMINISTRATOR;
    }

    @Override
    public void afterPropertiesSet() {
        COUNCILS.forEach(staff -> staff.signIns()
                .forEach(signIn -> enrolment.enrol(signIn.person(), PASSWORD, staff.council(), signIn.roles())));
        enrolment.enrolAdministrator(ADMINISTRATOR, PASSWORD);
    }

    @JsonIgnoreProperties("about")
    private record Listed(List<ListedCouncil> councils) {
    }

    private record ListedCouncil(String code, String name, List<ListedPerson> people) {
    }

    /** @param roles slugs of roles; the first is the one they are here for */
    private record ListedPerson(String id, String name, List<String> roles, String task) {
    }

    private static Listed read() {
        try (InputStream file = DemoUsers.class.getResourceAsStream("/demo/people.json")) {
            return new ObjectMapper().readValue(file, Listed.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Staff staff(ListedCouncil council) {
        return new Staff(council.code(), council.name(), council.people().stream().map(person -> signIn(council.code(), person)).toList());
    }

    private static SignIn signIn(String council, ListedPerson listed) {
        String id = listed.id() + "." + council;
        Set<Role> roles = listed.roles().stream().map(slug -> Role.ofSlug(slug).orElseThrow())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        return new SignIn(new Person(id, listed.name(), id + "@example.org"), listed.task(), roles);
    }
}

package org.inspectionresponse.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.inspectionresponse.council.Council;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.people.Enrolment;
import org.inspectionresponse.people.Person;
import org.inspectionresponse.people.Role;
import org.springframework.stereotype.Component;

/** People and roles as the engine's identity service holds them. */
@Component
class IdentityDirectory implements Directory, Enrolment {

    private final IdentityService identity;
    private final Councils councils;

    IdentityDirectory(IdentityService identity, Councils councils) {
        this.identity = identity;
        this.councils = councils;
    }

    @Override
    public Optional<Person> find(String id) {
        return Optional.ofNullable(identity.createUserQuery().userId(id).singleResult()).map(IdentityDirectory::person);
    }

    @Override
    public Map<String, String> names(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of(); // the engine refuses to look for nobody
        }
        return identity.createUserQuery().userIdIn(ids.toArray(String[]::new)).list().stream().map(IdentityDirectory::person)
            .collect(Collectors.toMap(Person::id, Person::name));
    }

    @Override
    public List<Person> holders(String council, Role role) {
        return identity.createUserQuery().memberOfGroup(role.groupOf(council)).list().stream().map(IdentityDirectory::person)
            .sorted(Comparator.comparing(Person::name).thenComparing(Person::id)).toList();
    }

    @Override
    public boolean holds(String personId, String council, Role role) {
        return isMember(personId, role.groupOf(council));
    }

    @Override
    public Set<String> councilsOf(String personId) {
        Set<String> groups = groupsOf(personId);
        return councils.all().stream().map(Council::code)
            .filter(council -> groups.stream().anyMatch(group -> group.startsWith(council + ".")))
            .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<Role> rolesOf(String personId, String council) {
        return groupsOf(personId).stream().filter(group -> group.startsWith(council + "."))
            .flatMap(group -> Role.ofGroup(group).stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean administers(String personId) {
        return isMember(personId, Groups.CAMUNDA_ADMIN);
    }

    @Override
    public void enrol(Person person, String password, String council, Set<Role> roles) {
        if (find(person.id()).isPresent()) {
            return;
        }
        save(person, password);
        for (Role role : roles) {
            ensureGroup(role.groupOf(council), role.label() + ", " + nameOf(council), "WORKFLOW");
            identity.createMembership(person.id(), role.groupOf(council));
        }
    }

    @Override
    public void enrolAdministrator(Person person, String password) {
        if (find(person.id()).isEmpty()) {
            save(person, password);
        }
        ensureGroup(Groups.CAMUNDA_ADMIN, "Administrators", Groups.GROUP_TYPE_SYSTEM);
        if (!isMember(person.id(), Groups.CAMUNDA_ADMIN)) {
            identity.createMembership(person.id(), Groups.CAMUNDA_ADMIN);
        }
    }

    /** Makes the groups of every council, so that tasks can be offered to a role before anybody holds it. */
    void ensureGroups() {
        councils.all().stream().map(Council::code).forEach(council -> {
            for (Role role : Role.values()) {
                ensureGroup(role.groupOf(council), role.label() + ", " + nameOf(council), "WORKFLOW");
            }
        });
    }

    boolean hasAdministrator() {
        return identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() > 0;
    }

    private void save(Person person, String password) {
        User user = identity.newUser(person.id());
        int space = person.name().indexOf(' ');
        user.setFirstName(space < 0 ? person.name() : person.name().substring(0, space));
        user.setLastName(space < 0 ? "" : person.name().substring(space + 1));
        user.setEmail(person.email());
        user.setPassword(password);
        ((IdentityServiceImpl) identity).saveUser(user, true);
    }

    private void ensureGroup(String id, String name, String type) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            var group = identity.newGroup(id);
            group.setName(name);
            group.setType(type);
            identity.saveGroup(group);
        }
    }

    private boolean isMember(String person, String group) {
        return identity.createUserQuery().userId(person).memberOfGroup(group).count() > 0;
    }

    private Set<String> groupsOf(String person) {
        return identity.createGroupQuery().groupMember(person).list().stream().map(Group::getId).collect(Collectors.toSet());
    }

    private String nameOf(String council) {
        return councils.find(council).map(Council::name).orElse(council);
    }

    private static Person person(User user) {
        String name = (blankIfNull(user.getFirstName()) + " " + blankIfNull(user.getLastName())).strip();
        return new Person(user.getId(), name, user.getEmail());
    }

    private static String blankIfNull(String text) {
        return text == null ? "" : text;
    }
}

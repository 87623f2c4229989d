package org.inspectionresponse.callin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.inspectionresponse.council.Body;
import org.inspectionresponse.council.CallInRules.Requesters;
import org.inspectionresponse.council.CallInRules.Who;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.people.Person;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.record.Register;
import org.springframework.stereotype.Component;

/**
 * Who may sign a request. Never somebody of the executive: not its leader, not a portfolio holder, not another member who decides for it,
 * and nobody who acted on the report as one of these, even if they have left the office since.
 */
@Component
class Signatories {

    private static final Map<Who, Set<Role>> ROLES = Map.of(
            Who.NON_EXECUTIVE_MEMBERS, EnumSet.of(Role.MEMBERS),
            Who.SCRUTINY, EnumSet.of(Role.SCRUTINY, Role.SCRUTINY_VICE_CHAIR),
            Who.SCRUTINY_CHAIR, EnumSet.of(Role.SCRUTINY));

    private final Directory directory;
    private final Councils councils;
    private final Register register;
    private final CallInRows rows;

    Signatories(Directory directory, Councils councils, Register register, CallInRows rows) {
        this.directory = directory;
        this.councils = councils;
        this.register = register;
        this.rows = rows;
    }

    /** As which of the rules' requesters a person counts; none for somebody who may not sign. */
    Set<Who> classesOf(String person, CallIn callIn) {
        Set<Who> classes = EnumSet.noneOf(Who.class);
        if (!ofTheExecutive(person, callIn)) {
            Set<Role> held = directory.rolesOf(person, callIn.council());
            callIn.rules().requesters().stream().map(Requesters::who).filter(who -> ROLES.get(who).stream().anyMatch(held::contains))
                    .forEach(classes::add);
        }
        return classes;
    }

    private boolean ofTheExecutive(String person, CallIn callIn) {
        Set<Role> executive = executive(callIn.council());
        return directory.rolesOf(person, callIn.council()).stream().anyMatch(executive::contains)
                || register.ofSubject(callIn.council(), callIn.report()).stream()
                        .anyMatch(entry -> entry.person().equals(person) && executive.contains(entry.role()));
    }

    private Set<Role> executive(String council) {
        Set<Role> roles = EnumSet.of(Role.LEADER, Role.PORTFOLIO_HOLDERS);
        councils.require(council).bodies().stream().filter(body -> body.kind() == Body.Kind.MEMBER).map(Body::decider).forEach(roles::add);
        return roles;
    }

    /** Why a person may not sign now; empty for somebody who may. */
    Optional<String> against(String person, CallIn callIn, Instant at) {
        if (ofTheExecutive(person, callIn)) {
            return Optional.of("Members of the executive cannot call in its decisions.");
        }
        if (classesOf(person, callIn).isEmpty()) {
            return Optional.of("A request can be signed by " + inWords(callIn.rules().requesters()) + " only.");
        }
        Integer cap = callIn.rules().yearlyCap();
        if (cap != null && signedInYearOf(person, callIn.council(), at) >= cap) {
            return Optional.of("One member may sign %d requests in a municipal year, from 1 May to 30 April; you have signed so many."
                    .formatted(cap).replace("may sign 1 requests", "may sign 1 request"));
        }
        return Optional.empty();
    }

    private int signedInYearOf(String person, String council, Instant at) {
        LocalDate day = Window.dayOf(at);
        int year = day.getMonthValue() < 5 ? day.getYear() - 1 : day.getYear();
        return rows.signaturesOf(council, person, mayDay(year), mayDay(year + 1));
    }

    private static Instant mayDay(int year) {
        return LocalDate.of(year, 5, 1).atStartOfDay(Window.LONDON).toInstant();
    }

    /** Everybody whose signature counts, by name. */
    List<Person> all(CallIn callIn) {
        Map<String, Person> people = new TreeMap<>();
        callIn.rules().requesters().stream().flatMap(rule -> ROLES.get(rule.who()).stream())
                .flatMap(role -> directory.holders(callIn.council(), role).stream())
                .filter(person -> !classesOf(person.id(), callIn).isEmpty()).forEach(person -> people.put(person.name() + person.id(), person));
        return List.copyOf(people.values());
    }

    /** "any three members who are not on the executive, or the chair of scrutiny". */
    static String inWords(Collection<Requesters> requesters) {
        List<String> words = new ArrayList<>();
        requesters.forEach(rule -> words.add(rule.inWords()));
        return String.join(", or ", words);
    }
}

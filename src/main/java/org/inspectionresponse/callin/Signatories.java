package org.inspectionresponse.callin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inspectionresponse.council.Body;
import org.inspectionresponse.council.CallInRules.Requesters;
import org.inspectionresponse.council.CallInRules.Who;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.people.Person;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.record.Register;
import org.inspectionresponse.record.RegisterEntry;
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

    /** Who may sign a call-in, as the directory knew them when it was asked. @param people by what the rules count them as */
    record Entitled(CallIn callIn, Set<String> executive, Map<Who, Set<String>> people) {

        /** Whether those who signed are enough. */
        boolean areEnough(Request request) {
            return callIn.rules().requesters().stream().anyMatch(rule -> request.signatures().stream()
                    .filter(signature -> people.get(rule.who()).contains(signature.person())).count() >= rule.count());
        }

        private boolean includes(String person) {
            return people.values().stream().anyMatch(all -> all.contains(person));
        }
    }

    Entitled to(CallIn callIn) {
        Set<String> executive = executive(callIn);
        Map<Who, Set<String>> entitled = new EnumMap<>(Who.class);
        callIn.rules().requesters().stream().map(Requesters::who).forEach(who -> entitled.put(who, holders(callIn, ROLES.get(who))
                .map(Person::id).filter(person -> !executive.contains(person)).collect(Collectors.toSet())));
        return new Entitled(callIn, executive, entitled);
    }

    private Set<String> executive(CallIn callIn) {
        Set<Role> roles = EnumSet.of(Role.LEADER, Role.PORTFOLIO_HOLDERS);
        councils.require(callIn.council()).bodies().stream().filter(body -> body.kind() == Body.Kind.MEMBER).map(Body::decider).forEach(roles::add);
        return Stream.concat(holders(callIn, roles).map(Person::id), register.ofSubject(callIn.council(), callIn.report()).stream()
                .filter(entry -> roles.contains(entry.role())).map(RegisterEntry::person)).collect(Collectors.toSet());
    }

    private Stream<Person> holders(CallIn callIn, Set<Role> roles) {
        return roles.stream().flatMap(role -> directory.holders(callIn.council(), role).stream());
    }

    /** Why a person may not sign at a moment; empty for somebody who may. */
    Optional<String> against(String person, Entitled entitled, Instant at) {
        CallIn callIn = entitled.callIn();
        if (entitled.executive().contains(person)) {
            return Optional.of("Members of the executive cannot call in its decisions.");
        }
        if (!entitled.includes(person)) {
            return Optional.of("A request can be signed by " + callIn.rules().requestersInWords() + " only.");
        }
        Integer cap = callIn.rules().yearlyCap();
        if (cap != null && signedInYearOf(person, callIn.council(), at) >= cap) {
            return Optional.of("One member signs at most %d in a municipal year, from 1 May to 30 April, and these are used up.".formatted(cap));
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
        Entitled entitled = to(callIn);
        return callIn.rules().requesters().stream().flatMap(rule -> holders(callIn, ROLES.get(rule.who())))
                .filter(person -> entitled.includes(person.id())).distinct().sorted(Comparator.comparing(Person::name)).toList();
    }
}

package org.inspectionresponse;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;

/**
 * The second wall: which room may use which. Rooms use each other through what is public in them, without cycles (Spring Modulith), and
 * only in the direction of the house (the table below, which {@code docs/architecture.md} draws).
 */
class ModulesTest {

    /** What stands below the features; each may use what is listed before it. */
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("calendar", "refusal"),
            Set.of("people", "input", "search"),
            Set.of("council"),
            Set.of("record", "deadline", "document", "notification"));

    /** What each feature may use besides the floors below it. */
    private static final Map<String, Set<String>> FEATURES = Map.ofEntries(
            entry("inspection", Set.of()),
            entry("plan", Set.of("inspection")),
            entry("progress", Set.of("plan", "inspection")),
            entry("report", Set.of()),
            entry("decision", Set.of("report")),
            entry("callin", Set.of("decision", "report")),
            entry("timetable", Set.of("inspection", "plan", "report", "decision", "callin")),
            entry("publication", Set.of("inspection", "plan", "progress", "report", "decision", "callin")),
            entry("exchange", Set.of("inspection", "plan", "report", "decision", "publication")),
            entry("evidence", Set.of("inspection", "plan", "report", "decision", "publication")),
            entry("reminder", Set.of()),
            entry("proposal", Set.of()));

    /** What stands above the features and may use all but {@code process}. */
    private static final Set<String> ROOF = Set.of("web", "register", "process", "engine", "demo");

    private final ApplicationModules modules = ApplicationModules.of(Application.class);

    @Test
    void roomsUseEachOthersPublicFaceWithoutCycles() {
        modules.verify();
    }

    @Test
    void roomsUseEachOtherInTheDirectionOfTheHouse() {
        Set<String> wrong = modules.stream()
                .flatMap(room -> used(room).filter(other -> !mayUse(name(room), other)).map(other -> name(room) + " -> " + other))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(wrong).isEmpty();
    }

    @Test
    void usesOfOtherRoomsAreSeen() {
        assertThat(modules.getModuleByName("record").stream().flatMap(this::used)).contains("people");
    }

    @Test
    void everyRoomHasItsPlaceInTheHouse() {
        assertThat(modules.stream().map(ModulesTest::name)).allMatch(room -> floor(room) >= 0 || FEATURES.containsKey(room)
                || ROOF.contains(room));
    }

    @Test
    void directionForbidsWhatTheHouseForbids() {
        assertThat(mayUse("report", "inspection")).isFalse();
        assertThat(mayUse("inspection", "plan")).isFalse();
        assertThat(mayUse("decision", "process")).isFalse();
        assertThat(mayUse("web", "process")).isFalse();
        assertThat(mayUse("calendar", "council")).isFalse();
        assertThat(mayUse("record", "plan")).isFalse();
        assertThat(mayUse("plan", "publication")).isFalse();
        assertThat(mayUse("progress", "plan")).isTrue();
        assertThat(mayUse("engine", "people")).isTrue();
    }

    private static boolean mayUse(String room, String other) {
        if ("process".equals(other)) {
            return false;
        }
        if (ROOF.contains(room)) {
            return true;
        }
        if (FEATURES.containsKey(room)) {
            return floor(other) >= 0 || FEATURES.get(room).contains(other);
        }
        return floor(other) >= 0 && floor(other) <= floor(room);
    }

    private static int floor(String room) {
        return FLOORS.stream().filter(floor -> floor.contains(room)).findFirst().map(FLOORS::indexOf).orElse(-1);
    }

    private Stream<String> used(ApplicationModule room) {
        return room.getDependencies(modules, DependencyDepth.IMMEDIATE).uniqueModules().map(ModulesTest::name);
    }

    private static String name(ApplicationModule room) {
        return room.getIdentifier().toString();
    }
}

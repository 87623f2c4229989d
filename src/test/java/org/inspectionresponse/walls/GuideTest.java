package org.inspectionresponse.walls;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.inspectionresponse.people.Role.CHAIRS;
import static org.inspectionresponse.people.Role.CHIEF_EXECUTIVE;
import static org.inspectionresponse.people.Role.COUNCIL_CHAIR;
import static org.inspectionresponse.people.Role.COUNCIL_VICE_CHAIR;
import static org.inspectionresponse.people.Role.DIRECTOR;
import static org.inspectionresponse.people.Role.LEADER;
import static org.inspectionresponse.people.Role.PORTFOLIO_HOLDERS;
import static org.inspectionresponse.people.Role.SCRUTINY;
import static org.inspectionresponse.people.Role.SCRUTINY_VICE_CHAIR;
import static org.inspectionresponse.walls.ModelFile.camunda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.report.CommentKind;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/guide} tells each role about its tasks, with a picture of each form. The pictures are made by the browser tests:
 * {@code mvn test -Dtest=EveryTaskTest -Dguide.write=true}.
 */
class GuideTest {

    private static final Path GUIDE = Path.of("docs/guide");
    private static final Path IMAGES = GUIDE.resolve("images");
    private static final long LARGEST = 60_000;
    private static final int WIDEST = 1_000;
    private static final Pattern HEADING = Pattern.compile("(?m)^## (.+)$");
    private static final Pattern PICTURE = Pattern.compile("!\\[([^\\]]*)]\\(images/([a-z-]+)\\.png\\)");
    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]]+]\\(([^)#]+)");
    private static final Pattern METHOD = Pattern.compile("\\$\\{[a-z][A-Za-z]*Process\\.([A-Za-z]+)\\(.*\\)}");

    /** Whose task it is where the model asks its handler. */
    private static final Map<String, Set<Role>> ASKED = Map.of("consulted", Set.of(CHAIRS, PORTFOLIO_HOLDERS),
            "decider", Set.of(LEADER, PORTFOLIO_HOLDERS, DIRECTOR),
            "officeAsked", Set.of(SCRUTINY, SCRUTINY_VICE_CHAIR, COUNCIL_CHAIR, COUNCIL_VICE_CHAIR, CHIEF_EXECUTIVE),
            "commentGroup", Arrays.stream(CommentKind.values()).map(CommentKind::role).collect(toCollection(TreeSet::new)));

    @Test
    void eachPageTellsOfExactlyTheTasksOfItsRoles() {
        Map<String, Set<String>> told = new TreeMap<>();
        Stream.of(Role.values()).map(GuideTest::pageOf).distinct().forEach(page -> told.put(page, tasksToldIn(page)));
        Map<String, Set<String>> wanted = new TreeMap<>();
        told.keySet().forEach(page -> wanted.put(page, new TreeSet<>()));
        tasks().forEach(task -> rolesOf(task).forEach(role -> wanted.get(pageOf(role)).add(task.getName())));
        assertThat(told).isEqualTo(wanted);
    }

    @Test
    void everyTaskHasItsPictureAndEveryPictureItsTask() throws IOException {
        try (Stream<Path> files = Files.list(IMAGES)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted().toList())
                    .isEqualTo(tasks().map(GuideTest::picture).distinct().sorted().toList());
        }
    }

    @Test
    void eachTaskIsShownWhereItIsTold() {
        Map<String, String> pictures = new TreeMap<>();
        tasks().forEach(task -> pictures.put(task.getName(), picture(task)));
        pages().forEach((page, text) -> Stream.of(text.split("(?m)^## ")).skip(1).filter(part -> pictures.containsKey(title(part)))
                .forEach(part -> assertThat(PICTURE.matcher(part).results().map(found -> found.group(2) + ".png").toList()).as(page + ": " + title(part))
                        .containsExactly(pictures.get(title(part)))));
    }

    @Test
    void picturesAreSmallAndHaveWordsInTheirStead() throws IOException {
        try (Stream<Path> files = Files.list(IMAGES)) {
            for (Path file : files.toList()) {
                assertThat(Files.size(file)).as(file.toString()).isLessThan(LARGEST);
                assertThat(ImageIO.read(file.toFile()).getWidth()).as(file.toString()).isLessThanOrEqualTo(WIDEST);
            }
        }
        pages().forEach((page, text) -> assertThat(PICTURE.matcher(text).results().map(found -> found.group(1))).as(page).noneMatch(String::isBlank));
    }

    @Test
    void everyPageIsLinkedFromTheFrontPageAndEveryLinkLeadsSomewhere() {
        Map<String, String> pages = pages();
        Set<String> linked = links(pages.get("README.md")).collect(toCollection(TreeSet::new));
        assertThat(pages.keySet()).allMatch(page -> page.equals("README.md") || linked.contains(page));
        pages.forEach((page, text) -> assertThat(links(text)).as(page)
                .allMatch(link -> link.startsWith("https://") || Files.exists(GUIDE.resolve(link).normalize())));
    }

    /** Roles whose work is the same share a page. */
    private static String pageOf(Role role) {
        return switch (role) {
            case IMPROVEMENT_OFFICERS -> "improvement-officer";
            case LEAD_OFFICERS -> "lead-officer";
            case CHAIRS -> "chair";
            case PORTFOLIO_HOLDERS -> "portfolio-holder";
            case MEMBERS -> "member";
            case PROCUREMENT, STRATEGIC_ASSETS, HUMAN_RESOURCES, EQUALITIES, DATA_PROTECTION -> "commenting";
            case SCRUTINY, SCRUTINY_VICE_CHAIR -> "scrutiny";
            case COUNCIL_CHAIR, COUNCIL_VICE_CHAIR -> "council-chair";
            default -> role.slug();
        };
    }

    private static Set<String> tasksToldIn(String page) {
        Set<String> known = tasks().map(UserTask::getName).collect(toCollection(TreeSet::new));
        return HEADING.matcher(pages().getOrDefault(page + ".md", "")).results().map(found -> found.group(1)).filter(known::contains)
                .collect(toCollection(TreeSet::new));
    }

    private static Set<Role> rolesOf(UserTask task) {
        Set<Role> roles = new TreeSet<>();
        for (String group : camunda(task.getDomElement(), "candidateGroups").split(",(?![^{(]*[})])")) {
            Optional<MatchResult> asked = METHOD.matcher(group.strip()).results().findFirst();
            roles.addAll(asked.map(found -> ASKED.getOrDefault(found.group(1), Set.of()))
                    .orElseGet(() -> Set.of(Role.ofSlug(group.strip().replaceFirst("^.*}\\.", "")).orElseThrow())));
        }
        assertThat(roles).as("who does " + task.getName()).isNotEmpty();
        return roles;
    }

    private static Stream<UserTask> tasks() {
        return ModelFile.all().stream().flatMap(model -> model.userTasks().stream());
    }

    private static String picture(UserTask task) {
        return Names.kebab(Names.tail(task.getId())) + ".png";
    }

    private static String title(String part) {
        return part.lines().findFirst().orElse("");
    }

    private static Stream<String> links(String text) {
        return LINK.matcher(text).results().map(found -> found.group(1));
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>();
        Texts.in(GUIDE, ".md").forEach(page -> pages.put(page.getFileName().toString(), Texts.read(page)));
        return pages;
    }
}

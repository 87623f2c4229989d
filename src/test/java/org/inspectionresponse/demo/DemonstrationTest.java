package org.inspectionresponse.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.PathNotFoundException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.inspectionresponse.calendar.WorkingDays;
import org.inspectionresponse.engine.ProductClock;
import org.inspectionresponse.engine.Understudy;
import org.inspectionresponse.report.ExecutiveItem;
import org.inspectionresponse.support.GoldenFacts;
import org.inspectionresponse.support.GoldenFacts.Fact;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/**
 * The demonstration, told once and interrupted on the way. In a database of its own, because other tests want neither its cases nor its
 * jobs.
 */
@SpringBootTest(webEnvironment = WebEnvironment.MOCK, properties = {"spring.datasource.url=jdbc:h2:mem:demonstration;DB_CLOSE_DELAY=-1",
    "camunda.bpm.job-execution.enabled=false", "inspection-response.demo.cases=false"})
@ActiveProfiles("demo")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationTest {

    private static final String HISTORIC = "INS-NCC-2019-001";

    @Autowired
    private DeskInside desk;

    @Autowired
    private DemoParts parts;

    @Autowired
    private Understudy understudy;

    @Autowired
    private ProductClock clock;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService instances;

    @Autowired
    private WebApplicationContext application;

    private DocumentContext historic;

    @BeforeAll
    void tellItWithAnInterruption() throws Exception {
        new DemoCases(failingAt(20), parts, understudy, clock, workingDays, transaction).tellAll();
        assertThat(parts.find("nottinghamshire-2019").orElseThrow().finished()).isFalse();
        assertThat(parts.find("nottinghamshire-live")).isEmpty();
        assertThat(tellAgain()).allMatch(DemoParts.Part::finished);
        historic = read(HISTORIC);
    }

    static Stream<Fact> facts() {
        return GoldenFacts.of("nottinghamshire-2019");
    }

    @ParameterizedTest
    @MethodSource("facts")
    void caseOfTwentyNineteenShowsEachFactOfItsSeed(Fact fact) {
        assertThat(fact.isIn(historic)).as("%s (line %s of the seed): %s", fact.id(), fact.line(), fact.found(historic)).isTrue();
    }

    @Test
    void caseOfTwentyNineteenIsAFinishedRecord() {
        assertThat(historic.<String>read("$.status")).isEqualTo("CLOSED");
        assertThat(historic.<List<String>>read("$.reports[*].status")).containsExactly("DECIDED", "DECIDED");
        assertThat(historic.<List<String>>read("$.progress[*].actions[*].status")).hasSize(5).containsOnly("VERIFIED");
        assertThat(instances.createProcessInstanceQuery().processInstanceBusinessKey(HISTORIC).count()).isZero();
    }

    /** What only an executive's report has is null here, so its paths are held against the record instead. */
    @Test
    void everyPathThatTheDocumentationNamesIsThere() throws Exception {
        Set<String> executive = Arrays.stream(ExecutiveItem.class.getRecordComponents()).map(RecordComponent::getName).collect(Collectors.toSet());
        List<String> paths = Pattern.compile("`(\\$\\.[^`]+)`").matcher(Files.readString(Path.of("docs/data.md"))).results()
                .map(found -> found.group(1)).distinct().toList();
        assertThat(paths).hasSizeGreaterThan(60).allSatisfy(path -> assertThat(path.contains(".executive.")
                ? executive.contains(path.substring(path.lastIndexOf('.') + 1)) : isThere(path)).as(path).isTrue());
    }

    /** Lists are cut to their first element, so that a field that is missing is not taken for a list without matches. */
    private boolean isThere(String path) {
        try {
            historic.read(path.replace("[*]", "[0]"));
            return true;
        } catch (PathNotFoundException missing) {
            return false;
        }
    }

    @Test
    void everybodyFindsSomethingToDo() {
        Set<String> told = DemoCases.PARTS.stream().map(name -> Story.read(name).council()).collect(Collectors.toSet());
        assertThat(DemoUsers.councils().stream().filter(staff -> told.contains(staff.council()))
                .flatMap(staff -> staff.signIns().stream())).allSatisfy(person -> assertThat(tasks.createTaskQuery().or().taskAssignee(person.id())
                .taskCandidateUser(person.id()).endOr().count()).as(person.id()).isPositive());
    }

    @Test
    void daysOfTheLiveCaseAreWorkingDaysCountedFromTheFirstDay() throws Exception {
        LocalDate begun = parts.find("nottinghamshire-live").orElseThrow().begunOn();
        DocumentContext live = read("INS-NCC-%d-001".formatted(workingDays.before(begun, 12).getYear()));
        assertThat(live.<String>read("$.inspection.receivedOn")).isEqualTo(workingDays.before(begun, 4).toString());
        assertThat(live.<List<String>>read("$.clocks[?(@.duty=='SUBMIT_PLAN')].dueOn"))
                .containsExactly(workingDays.after(workingDays.before(begun, 4), 70).toString());
        assertThat(live.<String>read("$.inspection.scope.text")).contains("by a rule for working days and none by a plain offset");
    }

    @Test
    void nothingIsToldTwice() {
        long before = tasks.createTaskQuery().count();
        assertThat(tellAgain()).hasSize(3);
        assertThat(tasks.createTaskQuery().count()).isEqualTo(before);
    }

    private List<DemoParts.Part> tellAgain() {
        DemoCases restarted = new DemoCases(desk, parts, understudy, clock, workingDays, transaction);
        restarted.standStill();
        understudy.settle(); // what a restarted engine would do at once
        restarted.tellAll();
        return DemoCases.PARTS.stream().map(name -> parts.find(name).orElseThrow()).toList();
    }

    /** The desk, at which the machine stops once, just after somebody has done something that is not committed yet. */
    private Desk failingAt(int completion) {
        int[] completed = {0};
        return (Desk) Proxy.newProxyInstance(Desk.class.getClassLoader(), new Class<?>[] {Desk.class}, (proxy, method, arguments) -> {
            try {
                Object result = method.invoke(desk, arguments);
                if ("complete".equals(method.getName()) && ++completed[0] == completion) {
                    throw new IllegalStateException("The machine stopped, for a test");
                }
                return result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private DocumentContext read(String reference) throws Exception {
        var mvc = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
        var response = mvc.perform(get("/api/cases/" + reference).with(user("director.nottinghamshire"))).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return JsonPath.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }
}

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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.inspectionresponse.council.WorkingCalendar;
import org.inspectionresponse.document.Format;
import org.inspectionresponse.engine.ProductClock;
import org.inspectionresponse.engine.Understudy;
import org.inspectionresponse.notification.Quiet;
import org.inspectionresponse.publication.Audience;
import org.inspectionresponse.publication.Editions;
import org.inspectionresponse.publication.Kind;
import org.inspectionresponse.support.GoldenFacts;
import org.inspectionresponse.support.GoldenFacts.Fact;
import org.inspectionresponse.support.Verapdf;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/**
 * The demonstration, told once and interrupted on the way. In a database of its own, because other tests want neither its cases nor its
 * jobs; and with an engine of another name, because Tasklist finds its engine by name, and other tests use it afterwards.
 */
@SpringBootTest(webEnvironment = WebEnvironment.MOCK, properties = {"spring.datasource.url=jdbc:h2:mem:demonstration;DB_CLOSE_DELAY=-1",
    "camunda.bpm.process-engine-name=demonstration", "camunda.bpm.job-execution.enabled=false", "inspection-response.demo.cases=false"})
@ActiveProfiles("demo")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationTest {

    private static final Map<String, String> HISTORIC = Map.of("nottinghamshire-2019", "INS-NCC-2019-001",
            "nottingham-city-2020", "INS-NCITY-2020-001");

    @Autowired
    private DeskInside desk;

    @Autowired
    private DemoParts parts;

    @Autowired
    private Understudy understudy;

    @Autowired
    private ProductClock clock;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private Quiet quiet;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService instances;

    @Autowired
    private WebApplicationContext application;

    private final Map<String, DocumentContext> historic = new HashMap<>();

    @BeforeAll
    void tellItWithAnInterruption() throws Exception {
        quiet.during(new DemoCases(failingAt(20), parts, understudy, clock, calendar, transaction)::tellAll);
        assertThat(parts.find("nottinghamshire-2019").orElseThrow().finished()).isFalse();
        assertThat(parts.find("nottinghamshire-live")).isEmpty();
        assertThat(tellAgain()).allMatch(DemoParts.Part::finished);
        for (Map.Entry<String, String> seed : HISTORIC.entrySet()) {
            historic.put(seed.getKey(), read(seed.getValue(), "director." + Story.read(seed.getKey()).council()));
        }
    }

    static Stream<Arguments> facts() {
        return HISTORIC.keySet().stream().sorted().flatMap(seed -> GoldenFacts.of(seed).map(fact -> Arguments.of(seed, fact)));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void finishedCasesShowEachFactOfTheirSeeds(String seed, Fact fact) {
        DocumentContext its = historic.get(seed);
        assertThat(fact.isIn(its)).as("%s (line %s of the seed): %s", fact.id(), fact.line(), fact.found(its)).isTrue();
    }

    @Test
    void casesOfTheSeedsAreFinishedRecords() {
        assertThat(historic.values()).allSatisfy(its -> {
            assertThat(its.<String>read("$.status")).isEqualTo("CLOSED");
            assertThat(its.<List<String>>read("$.reports[*].status")).containsExactly("DECIDED", "DECIDED");
            assertThat(instances.createProcessInstanceQuery().processInstanceBusinessKey(its.read("$.reference")).count()).isZero();
        });
        assertThat(historic.get("nottinghamshire-2019").<List<String>>read("$.progress[*].actions[*].status")).hasSize(5).containsOnly("VERIFIED");
    }

    /** Under a committee system nothing of an executive is there, and the other way round, so a path may be in either case. */
    @Test
    void everyPathThatTheDocumentationNamesIsThere() throws Exception {
        List<String> paths = Pattern.compile("`(\\$\\.[^`]+)`").matcher(Files.readString(Path.of("docs/data.md"))).results()
                .map(found -> found.group(1)).distinct().toList();
        assertThat(paths).hasSizeGreaterThan(60).allSatisfy(path -> assertThat(historic.values()).as(path).anyMatch(its -> isThere(its, path)));
    }

    /** Lists are cut to their first element, so that a field that is missing is not taken for a list without matches. */
    private static boolean isThere(DocumentContext its, String path) {
        try {
            its.read(path.replace("[*]", "[0]"));
            return true;
        } catch (PathNotFoundException missing) {
            return false;
        }
    }

    @Test
    void everybodyFindsSomethingToDo() {
        assertThat(DemoUsers.signIns()).allSatisfy(person -> assertThat(tasks.createTaskQuery().or().taskAssignee(person.id())
                .taskCandidateUser(person.id()).endOr().count()).as(person.id()).isPositive());
    }

    @Test
    void daysOfTheLiveCaseAreWorkingDaysCountedFromTheFirstDay() throws Exception {
        LocalDate begun = parts.find("nottinghamshire-live").orElseThrow().begunOn();
        DocumentContext live = read("INS-NCC-%d-001".formatted(calendar.days().before(begun, 12).getYear()), "director.nottinghamshire");
        assertThat(live.<String>read("$.inspection.receivedOn")).isEqualTo(calendar.days().before(begun, 4).toString());
        assertThat(live.<List<String>>read("$.clocks[?(@.duty=='SUBMIT_PLAN')].dueOn"))
                .containsExactly(calendar.days().after(calendar.days().before(begun, 4), 70).toString());
        assertThat(live.<String>read("$.inspection.scope.text")).contains("by a rule for working days and none by a plain offset");
    }

    @Test
    void nothingIsToldTwice() {
        long before = tasks.createTaskQuery().count();
        assertThat(tellAgain()).hasSize(6);
        assertThat(tasks.createTaskQuery().count()).isEqualTo(before);
    }

    /** The headings and fields of each seed, in their order, in the document as it is kept. */
    @ParameterizedTest
    @MethodSource("layouts")
    void reportsOfTheSeedsHaveTheirHeadingsAndFieldsInTheirOrder(String reference, List<String> inOrder) throws Exception {
        Map<Format, byte[]> made = made(reference);
        org.jsoup.nodes.Document page = Jsoup.parse(new String(made.get(Format.HTML), StandardCharsets.UTF_8));
        assertThat(page.select("main p.report-of, main h1, main h2, main th[scope=row], main .signed, main dt").eachText())
                .as("headings and fields of " + reference).containsSubsequence(inOrder);
        Verapdf.passes(made.get(Format.PDF));
    }

    static Stream<Arguments> layouts() {
        return Stream.of(
                Arguments.of("RPT-NCC-2019-001", List.of("Report to", "Meeting", "Report of the Corporate Director, Children and Families",
                        "Ofsted inspection of local authority children’s services", "Purpose of the report", "Information",
                        "Other options considered", "Reasons for recommendations", "Statutory and policy implications", "Financial implications",
                        "Safeguarding of children and adults at risk implications", "Recommendation", "Enquiries about this report",
                        "Constitutional comments (AK 16/12/19)", "Financial comments (SAS 17/12/19)", "Background papers and published documents",
                        "Electoral divisions and members affected", "Appendices")),
                Arguments.of("RPT-NCITY-2020-001", List.of("Executive Board, 22 September 2020", "Subject", "Corporate directors, directors",
                        "Portfolio holders", "Report author and contact details", "Other colleagues who have provided input", "Subject to call-in",
                        "Key decision", "Criteria for a key decision", "Type of expenditure", "Total value of the decision", "Wards affected",
                        "Date of consultation with portfolio holders", "Relevant council plan key themes",
                        "Summary of issues (including benefits to citizens and service users)", "Exempt information", "Recommendations",
                        "1 Reasons for recommendations", "2 Background (including outcomes of consultation)",
                        "3 Other options considered in making recommendations",
                        "4 Finance colleague comments (including implications and value for money/VAT)",
                        "Christine Green, Strategic Finance Partner, Children's & Education",
                        "5 Legal and procurement colleague comments (including risk management issues, and legal, Crime and Disorder Act and procurement"
                                + " implications)",
                        "6 Strategic assets and property colleague comments (for decisions relating to all property assets and associated infrastructure)",
                        "7 Social value considerations", "8 Regard to the NHS Constitution", "9 Equality impact assessment",
                        "10 List of background papers relied upon in writing this report (not including published documents or confidential or exempt"
                                + " information)",
                        "11 Published documents referred to in this report", "Appendices")));
    }

    /** Made as its job makes it, and left in {@code target/documents} for whoever wants to look at the pages. */
    private Map<Format, byte[]> made(String reference) throws Exception {
        Editions editions = application.getBean(Editions.class);
        application.getBean(JdbcTemplate.class).queryForList("select reference from document_order where subject = ?", String.class, reference)
                .forEach(editions::make);
        Map<Format, byte[]> made = new EnumMap<>(Format.class);
        for (Format format : Format.values()) {
            made.put(format, editions.open(editions.find(Kind.REPORT, reference, Audience.PUBLIC, format.mediaType()).orElseThrow()).bytes());
            Files.createDirectories(Path.of("target/documents"));
            Files.write(Path.of("target/documents", reference + "." + format.extension()), made.get(format));
        }
        return made;
    }

    private List<DemoParts.Part> tellAgain() {
        DemoCases restarted = new DemoCases(desk, parts, understudy, clock, calendar, transaction);
        restarted.standStill();
        understudy.settle(); // what a restarted engine would do at once
        quiet.during(restarted::tellAll);
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

    private DocumentContext read(String reference, String reader) throws Exception {
        var mvc = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
        var response = mvc.perform(get("/api/cases/" + reference).with(user(reader))).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return JsonPath.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }
}

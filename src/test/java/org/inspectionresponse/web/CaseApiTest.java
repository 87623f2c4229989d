package org.inspectionresponse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.inspectionresponse.people.Enrolment;
import org.inspectionresponse.people.Person;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.support.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

@ProductTest
class CaseApiTest {

    /** To our own tables; the engine is asked five more, for the person and for names. */
    private static final long MOST_QUESTIONS = 30;
    /** Every half minute the product reads its calendar anew, and that question may be counted too. */
    private static final long CALENDAR_READ_ANEW = 1;
    private static final String FINANCE = "finance.nottinghamshire";

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private EntityManagerFactory entities;

    @Autowired
    private Enrolment enrolment;

    private Browser browser;
    private OpenedCases cases;

    @BeforeEach
    void open() {
        browser = new Browser(application);
        cases = new OpenedCases(application);
        enrolment.enrol(new Person("director.elsewhere", "Other Director", "director.elsewhere@example.org"), "demo", "elsewhere",
                Set.of(Role.DIRECTOR));
    }

    @Test
    void caseShowsWhatOfstedFoundItsClocksAndItsRegister() throws Exception {
        String reference = cases.published(2);
        DocumentContext its = read(FINANCE, "/api/cases/" + reference);
        assertThat(its.<String>read("$.councilName")).isEqualTo("Nottinghamshire County Council");
        assertThat(its.<String>read("$.inspection.framework")).isEqualTo("ILACS_2018");
        assertThat(its.<String>read("$.inspection.scope.text")).isEqualTo("Help and protection");
        assertThat(its.<List<String>>read("$.judgements[?(@.area=='HELP_AND_PROTECTION')].grade")).containsExactly("REQUIRES_IMPROVEMENT");
        assertThat(its.<String>read("$.findings[1].leadOfficerName")).isEqualTo("Sunita Rao");
        assertThat(its.<List<String>>read("$.clocks[?(@.duty=='PUBLISH_REPORT')].dueOn")).containsExactly("2019-02-04");
        assertThat(its.<String>read("$.register[0].act")).isEqualTo("Open case");
        assertThat(its.<String>read("$.register[0].personName")).isEqualTo("Amara Okafor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"director", "chair", "lead-officer", "communications", "improvement-officer-2"})
    void thoseWhoWorkOnWhatIsUnpublishedReadACaseUnderEmbargo(String role) throws Exception {
        assertThat(browser.open(role + ".nottinghamshire", "/api/cases/" + cases.embargoed()).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"finance.nottinghamshire", "member.nottinghamshire", "lead-officer-2.nottinghamshire", "admin", "director.elsewhere"})
    void toOthersACaseUnderEmbargoDoesNotExist(String person) throws Exception {
        String reference = cases.embargoed();
        assertProblem(browser.open(person, "/api/cases/" + reference), 404, "There is no such case.");
        assertThat(listed(person)).doesNotContain(reference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "director.elsewhere"})
    void strangersToTheCouncilReadNoCase(String person) throws Exception {
        assertProblem(browser.open(person, "/api/cases/" + cases.published(1)), 404, "There is no such case.");
        assertThat(listed(person)).isEmpty();
    }

    @Test
    void nobodyReadsWithoutSigningIn() throws Exception {
        assertThat(browser.open(null, "/api/cases").getStatus()).isEqualTo(401);
        assertThat(browser.open(null, "/api/cases/" + cases.published(1)).getStatus()).isEqualTo(401);
    }

    @Test
    void listIsCutIntoPages() throws Exception {
        String first = cases.published(1);
        String second = cases.published(1);
        DocumentContext page = read(FINANCE, "/api/cases?page=0&size=1");
        assertThat(page.<Integer>read("$.cases.length()")).isEqualTo(1);
        assertThat(page.<Integer>read("$.total")).isGreaterThanOrEqualTo(2);
        assertThat(listed(FINANCE)).contains(first, second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=-1", "size=0", "size=101", "size=ten", "page=1&page=2", "pages=1"})
    void badParametersAreAProblem(String query) throws Exception {
        MockHttpServletResponse response = browser.open(FINANCE, "/api/cases?" + query);
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(JsonPath.parse(response.getContentAsString()).<String>read("$.detail")).endsWith(".");
    }

    @Test
    void caseCostsTheSameNumberOfQuestionsHoweverManyRowsItHas() throws Exception {
        OpenedReports reports = new OpenedReports(application);
        String small = cases.published(1);
        reports.published(small);
        String large = cases.published(40);
        reports.published(large);
        reports.published(large);
        reports.inClearance(large);
        assertThat(questions("/api/cases/" + large)).isCloseTo(questions("/api/cases/" + small), within(CALENDAR_READ_ANEW))
                .isLessThanOrEqualTo(MOST_QUESTIONS + CALENDAR_READ_ANEW);
    }

    private long questions(String address) throws Exception {
        Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        assertThat(browser.open(FINANCE, address).getStatus()).isEqualTo(200);
        long asked = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        return asked;
    }

    private List<String> listed(String person) throws Exception {
        return read(person, "/api/cases?size=100").read("$.cases[*].reference");
    }

    private DocumentContext read(String person, String address) throws Exception {
        MockHttpServletResponse response = browser.open(person, address);
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(200);
        return JsonPath.parse(response.getContentAsString());
    }

    private static void assertProblem(MockHttpServletResponse response, int status, String detail) throws Exception {
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(JsonPath.parse(response.getContentAsString()).<String>read("$.detail")).isEqualTo(detail);
    }
}

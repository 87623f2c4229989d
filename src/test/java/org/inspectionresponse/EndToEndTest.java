package org.inspectionresponse;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.inspectionresponse.council.WorkingCalendar;
import org.inspectionresponse.demo.Desk;
import org.inspectionresponse.demo.Story;
import org.inspectionresponse.demo.Storyteller;
import org.inspectionresponse.support.DeskInTasklist;
import org.inspectionresponse.support.GoldenFacts;
import org.inspectionresponse.support.GoldenFacts.Fact;
import org.inspectionresponse.support.MailServer;
import org.inspectionresponse.support.ProcessDriver;
import org.inspectionresponse.support.ProductTest;
import org.inspectionresponse.support.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The two true cases from Ofsted's draft to the members' last decision, done by each of their people through Tasklist's own addresses, with
 * the clock on the days of the case. Then each fact of the seed is looked for in {@code /api/cases}.
 */
@ProductTest
class EndToEndTest {

    private static final List<Integer> OPEN = List.of(200);
    private static final List<Integer> MADE_OR_IN_THE_MAKING = List.of(200, 202);

    @RegisterExtension
    static final MailServer MAIL = new MailServer();

    @LocalServerPort
    private int port;
    @Autowired
    private Clock clock;
    @Autowired
    private Desk inside;
    @Autowired
    private WorkingCalendar calendar;
    @Autowired
    private RuntimeService instances;

    /** To the decision on the first six-monthly update. */
    @TestFactory
    Stream<DynamicTest> nottinghamshiresCaseRunsUnderACommitteeSystem() {
        return held("nottinghamshire-2019", "2020-01-13", "2020-07-13");
    }

    /** By the Leader's key decision on the plan to the board's decision to note. */
    @TestFactory
    Stream<DynamicTest> nottinghamCitysCaseRunsUnderExecutiveArrangements() {
        return held("nottingham-city-2020", "2020-05-15", "2020-09-22");
    }

    /** As it was, but that members call the Leader's decision in: scrutiny refers it back, and the plan waits for the second decision. */
    @Test
    void nottinghamCitysPlanWaitsWhileItsKeyDecisionIsCalledInAndTakenAgain() {
        Story story = Story.read("nottingham-city-2020");
        int notCalledIn = IntStream.range(0, story.steps().size()).filter(step -> "confirmNoRequest".equals(story.steps().get(step).task()))
                .findFirst().orElseThrow();
        DocumentContext its = told(story, notCalledIn, Story.read("nottingham-city-2020-called-in"));

        ended(its, "2020-05-15", "2020-05-29", "2020-09-22");
        assertThat(its.<List<Boolean>>read("$.decisions[?(@.madeBy=='leader')].reconsideration")).containsExactly(false, true);
        assertThat(its.<List<String>>read("$.decisions[?(@.madeBy=='leader')].inEffectOn")).containsExactly(null, "2020-05-29");
        assertThat(its.<String>read("$.plan.sentOn")).isEqualTo("2020-06-01");
        assertThat(its.<List<String>>read("$.register[*].act")).contains("Record request 1 for call-in", "Record hearing of call-in");
    }

    private DocumentContext told(Story story, int step, Story instead) {
        Map<String, String> days = new HashMap<>(story.days());
        days.putAll(instead.days());
        days.put("onSiteFrom", "2020-01-29"); // a visit of its own: there is one case for a visit
        List<Story.Step> steps = new ArrayList<>(story.steps());
        steps.remove(step);
        steps.addAll(step, instead.steps());
        return told(new Story(instead.name(), story.council(), story.assumptions(), days, steps));
    }

    private Stream<DynamicTest> held(String name, String... decidedOn) {
        DocumentContext its = told(Story.read(name));
        return Stream.concat(GoldenFacts.of(name).map(fact -> DynamicTest.dynamicTest(fact.id(), () -> shown(fact, its))),
                Stream.of(DynamicTest.dynamicTest("the case has ended, and so has its process", () -> ended(its, decidedOn)),
                        DynamicTest.dynamicTest("each page that its page leads to opens", () -> pagesOpen(its))));
    }

    /** @return the case as its director reads it afterwards */
    private DocumentContext told(Story story) {
        String reader = "director." + story.council();
        Map<String, String> known = new TreeMap<>();
        Storyteller teller = new Storyteller(new DeskInTasklist(port, inside, reader), story, calendar.days(),
                calendar.days().nextOrSame(LocalDate.now(clock)), known);
        for (Story.Step step : story.steps()) {
            if (teller.tells(step)) {
                teller.goTo(step);
                teller.perform(step);
            }
        }
        return JsonPath.parse(new ProcessDriver(port).as(reader).get("/api/cases/" + known.get("case")).isDone().body().toString());
    }

    private static void shown(Fact fact, DocumentContext its) {
        assertThat(fact.isIn(its)).as("%s (line %s of the seed): %s", fact.id(), fact.line(), fact.found(its)).isTrue();
    }

    private void pagesOpen(DocumentContext its) {
        Visitor reader = Visitor.signedIn(port, "director." + its.read("$.council"));
        Document page = Jsoup.parse(reader.get("/cases/" + its.read("$.reference")).body());
        List<String> addresses = page.select("main a[href^=/]").eachAttr("href").stream().distinct().toList();
        assertThat(addresses).anyMatch(address -> address.startsWith("/plans/")).anyMatch(address -> address.startsWith("/reports/"));
        assertThat(addresses).allSatisfy(address -> assertThat(reader.get(address).status()).isIn(isFile(address) ? MADE_OR_IN_THE_MAKING : OPEN));
    }

    /** Jobs make files, and none of those runs here. */
    private static boolean isFile(String address) {
        return address.endsWith(".pdf") || address.endsWith(".docx");
    }

    private void ended(DocumentContext its, String... decidedOn) {
        assertThat(its.<String>read("$.status")).isEqualTo("CLOSED");
        assertThat(its.<List<String>>read("$.decisions[*].decidedOn")).contains(decidedOn);
        assertThat(its.<List<String>>read("$.register[*].act")).contains("Record outcome", "Approve plan", "Send plan", "Record decision");
        assertThat(instances.createProcessInstanceQuery().processInstanceBusinessKey(its.read("$.reference")).count()).isZero();
    }
}

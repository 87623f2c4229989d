package org.inspectionresponse;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.inspectionresponse.calendar.WorkingDays;
import org.inspectionresponse.demo.Desk;
import org.inspectionresponse.demo.Story;
import org.inspectionresponse.demo.Storyteller;
import org.inspectionresponse.support.DeskInTasklist;
import org.inspectionresponse.support.GoldenFacts;
import org.inspectionresponse.support.GoldenFacts.Fact;
import org.inspectionresponse.support.MailServer;
import org.inspectionresponse.support.ProcessDriver;
import org.inspectionresponse.support.ProductTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Nottinghamshire's case from Ofsted's draft report to the decision on the first six-monthly update, done by each of its people through
 * Tasklist's own addresses, with the clock on the days of the case. Then each fact of the seed is looked for in {@code /api/cases}.
 */
@ProductTest
class EndToEndTest {

    private static final String READER = "director.nottinghamshire";

    @RegisterExtension
    static final MailServer MAIL = new MailServer();

    @LocalServerPort
    private int port;
    @Autowired
    private Clock clock;
    @Autowired
    private Desk inside;
    @Autowired
    private WorkingDays workingDays;
    @Autowired
    private RuntimeService instances;

    @TestFactory
    Stream<DynamicTest> nottinghamshiresCaseIsTakenFromTheDraftReportToTheFirstSixMonthlyDecision() {
        Story story = Story.read("nottinghamshire-2019");
        Map<String, String> known = new TreeMap<>();
        Storyteller teller = new Storyteller(new DeskInTasklist(port, inside, READER),
                story, workingDays, workingDays.nextOrSame(LocalDate.now(clock)), known);
        for (Story.Step step : story.steps()) {
            if (teller.tells(step)) {
                teller.goTo(step);
                teller.perform(step);
            }
        }
        DocumentContext its = JsonPath.parse(new ProcessDriver(port).as(READER).get("/api/cases/" + known.get("case")).isDone().body().toString());
        return Stream.concat(GoldenFacts.of("nottinghamshire-2019").map(fact -> DynamicTest.dynamicTest(fact.id(), () -> shown(fact, its))),
                Stream.of(DynamicTest.dynamicTest("the case has ended, and so has its process", () -> ended(its, known.get("case")))));
    }

    private static void shown(Fact fact, DocumentContext its) {
        assertThat(fact.isIn(its)).as("%s (line %s of the seed): %s", fact.id(), fact.line(), fact.found(its)).isTrue();
    }

    private void ended(DocumentContext its, String reference) {
        assertThat(its.<String>read("$.status")).isEqualTo("CLOSED");
        assertThat(its.<List<String>>read("$.decisions[*].decidedOn")).contains("2020-01-13", "2020-07-13");
        assertThat(its.<List<String>>read("$.clocks[?(@.duty=='SUBMIT_PLAN')].dueOn")).containsExactly("2020-03-31");
        assertThat(its.<List<String>>read("$.register[*].act")).contains("Record outcome", "Approve plan", "Record decision");
        assertThat(instances.createProcessInstanceQuery().processInstanceBusinessKey(reference).count()).isZero();
    }
}

package org.inspectionresponse.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.inspectionresponse.council.WorkingCalendar;
import org.inspectionresponse.demo.Desk;
import org.inspectionresponse.demo.Story;
import org.inspectionresponse.demo.Storyteller;
import org.inspectionresponse.support.MailServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every user task of every process, done once in a browser by the person whose task it is. */
class EveryTaskTest extends BrowserTest {

    @RegisterExtension
    static final MailServer MAIL = new MailServer();

    @Autowired
    private Desk inside;
    @Autowired
    private ProcessEngine engine;
    @Autowired
    private WorkingCalendar calendar;
    @Autowired
    private ApplicationContext application;

    @Test
    void everyUserTaskIsCompletedInTasklistByThePersonWhoseTaskItIs() throws IOException {
        DeskInBrowser desk = new DeskInBrowser(inside, engine, this::as);
        Map<String, String> known = new HashMap<>();
        new CallInTasks(application, desk).completeAll();
        tell(desk, nextVisit(Story.read("nottinghamshire-2019")), known);
        tell(desk, Story.read("case-in-trouble"), known);
        tell(desk, nextVisit(Story.read("nottingham-city-2020")), known);
        new UrgencyTasks(application, desk).completeAll();
        new PortalTasks(application, desk).completeAll();
        assertThat(desk.completed()).isEqualTo(userTasksOfAllModels());
    }

    private void tell(Desk desk, Story story, Map<String, String> known) {
        Storyteller teller = new Storyteller(desk, story, calendar.days(), LocalDate.of(2019, 12, 2), known);
        for (Story.Step step : story.steps()) {
            teller.goTo(step);
            teller.perform(step);
        }
        desk.settle();
    }

    /** The demonstration's case, for a visit of its own: there is one case for a visit, and other tests may open that of the demonstration. */
    private static Story nextVisit(Story story) {
        Map<String, String> days = new HashMap<>(story.days());
        days.put("onSiteFrom", days.get("onSiteTo"));
        return new Story(story.name(), story.council(), story.assumptions(), days, story.steps());
    }

    private static Set<String> userTasksOfAllModels() throws IOException {
        Set<String> tasks = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            files.filter(file -> file.toString().endsWith(".bpmn")).forEach(file -> {
                BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
                String process = model.getModelElementsByType(Process.class).iterator().next().getId();
                model.getModelElementsByType(UserTask.class).forEach(task -> tasks.add(process + "/" + task.getId()));
            });
        }
        return tasks;
    }
}

package org.inspectionresponse.register;

import java.time.Clock;
import java.time.LocalDate;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.register.Question.Asked;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The register's pages. They are the same for everybody, signed in or not. */
@Controller
class RegisterPages {

    private static final int SOME = 5;

    private final RegisteredReports reports;
    private final RegisteredDecisions decisions;
    private final RegisteredPlans plans;
    private final RegisteredMeetings meetings;
    private final Councils councils;
    private final Clock clock;

    RegisterPages(RegisteredReports reports, RegisteredDecisions decisions, RegisteredPlans plans, RegisteredMeetings meetings, Councils councils,
            Clock clock) {
        this.reports = reports;
        this.decisions = decisions;
        this.plans = plans;
        this.meetings = meetings;
        this.councils = councils;
        this.clock = clock;
    }

    /** What is newest, and what is ahead, of each kind; of one council where it is named. */
    @GetMapping("/register")
    String start(Asked asked, Model model) {
        return some(new Question(null, asked.question().council(), null, null, null, 1), today(), "start", model);
    }

    /** What is found of each kind. */
    @GetMapping("/register/search")
    String search(Asked asked, Model model) {
        Question question = asked.question();
        return some(new Question(question.q(), question.council(), question.body(), question.from(), question.to(), 1), null, "search", model);
    }

    private String some(Question question, LocalDate aheadFrom, String view, Model model) {
        Question ahead = aheadFrom == null ? question : question.from(aheadFrom);
        model.addAttribute("reports", reports.find(question, SOME));
        model.addAttribute("decisions", decisions.find(question, SOME));
        model.addAttribute("notices", decisions.notices(question, SOME));
        model.addAttribute("plans", plans.find(question, SOME));
        model.addAttribute("meetings", meetings.find(ahead, SOME));
        return page(question, "/register/" + view, view, model);
    }

    @GetMapping("/register/reports")
    String reports(Asked asked, Model model) {
        model.addAttribute("found", reports.find(asked.question(), Question.ROWS));
        return page(asked.question(), "/register/reports", "reports", model);
    }

    @GetMapping("/register/reports/{reference}")
    String report(@PathVariable String reference, Model model) {
        model.addAttribute("its", reports.require(reference));
        return "register/report";
    }

    @GetMapping("/register/decisions")
    String decisions(Asked asked, Model model) {
        model.addAttribute("found", decisions.find(asked.question(), Question.ROWS));
        return page(asked.question(), "/register/decisions", "decisions", model);
    }

    @GetMapping("/register/forward-plan")
    String forwardPlan(Asked asked, Model model) {
        model.addAttribute("found", decisions.notices(asked.question(), Question.ROWS));
        return page(asked.question(), "/register/forward-plan", "forward-plan", model);
    }

    @GetMapping("/register/plans")
    String plans(Asked asked, Model model) {
        model.addAttribute("found", plans.find(asked.question(), Question.ROWS));
        return page(asked.question(), "/register/plans", "plans", model);
    }

    @GetMapping("/register/plans/{reference}")
    String plan(@PathVariable String reference, Model model) {
        model.addAttribute("its", plans.require(reference));
        return "register/plan";
    }

    @GetMapping("/register/meetings")
    String meetings(Asked asked, Model model) {
        Question question = asked.question().from(today());
        model.addAttribute("found", meetings.find(question, Question.ROWS));
        return page(question, "/register/meetings", "meetings", model);
    }

    @GetMapping("/register/meetings/{reference}")
    String meeting(@PathVariable String reference, Model model) {
        model.addAttribute("its", meetings.require(reference));
        return "register/meeting";
    }

    @GetMapping("/register/**")
    String nothing() {
        throw Refusal.absent("There is no such page on the register.");
    }

    private String page(Question question, String path, String view, Model model) {
        model.addAttribute("question", question);
        model.addAttribute("path", path);
        model.addAttribute("councils", councils.all());
        return "register/" + view;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

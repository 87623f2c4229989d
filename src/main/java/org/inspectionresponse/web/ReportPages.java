package org.inspectionresponse.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.inspectionresponse.decision.Embargoes;
import org.inspectionresponse.decision.Urgencies;
import org.inspectionresponse.exchange.Filing;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.publication.PaperStates;
import org.inspectionresponse.publication.Papers;
import org.inspectionresponse.publication.ReportEditions;
import org.inspectionresponse.publication.ReportView;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.report.Drafting;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The reports one may read, the page of each, and what may be done to a report outside a task. */
@Controller
class ReportPages {

    private final Visitor visitor;
    private final Papers papers;
    private final ReportEditions editions;
    private final ReportList reports;
    private final PaperStates states;
    private final Filing filing;
    private final ReportAction.Desks desks;

    ReportPages(Visitor visitor, Papers papers, ReportEditions editions, ReportList reports, PaperStates states, Filing filing,
            Drafting drafting, Urgencies urgencies, Embargoes embargoes) {
        this.visitor = visitor;
        this.papers = papers;
        this.editions = editions;
        this.reports = reports;
        this.states = states;
        this.filing = filing;
        this.desks = new ReportAction.Desks(drafting, urgencies, embargoes);
    }

    @GetMapping("/reports")
    String list(Model model) {
        model.addAttribute("councils", reports.readableBy(person()));
        return "reports";
    }

    /** For everybody once it is published, before that for those who work on it. */
    @GetMapping("/reports/{reference:[^.]+}")
    String one(@PathVariable String reference, Model model) {
        return page(papers.report(reference, visitor.id().orElse(null)), model);
    }

    /** As it was in one version. */
    @GetMapping("/reports/{reference}/versions/{number:[0-9]{1,3}}")
    String version(@PathVariable String reference, @PathVariable int number, Model model) {
        return page(papers.report(reference, number, visitor.id().orElse(null)), model);
    }

    private String page(ReportView its, Model model) {
        String reference = its.reference();
        model.addAttribute("its", its);
        model.addAttribute("formats", editions.formats(reference, its.version(), visitor.id().orElse(null)));
        model.addAttribute("decisions", papers.decisions(reference, visitor.id().orElse(null)));
        model.addAttribute("states", states.standing(reference, papers.mayReadExempt(reference, visitor.id().orElse(null))));
        model.addAttribute("external", filing.addressOf(reference).orElse(null));
        model.addAttribute("files", visitor.holds(its.council(), Role.DEMOCRATIC_SERVICES));
        model.addAttribute("heldBackUntil", its.workings() == null ? null : desks.embargoes().until(reference).orElse(null));
        model.addAttribute("actions", visitor.id().isPresent() && its.version() == its.newest() ? actions(its) : List.of());
        return "report";
    }

    @GetMapping("/reports/{reference}/{action}")
    String ask(@PathVariable String reference, @PathVariable String action, Model model) {
        ReportView its = papers.report(reference, person());
        ReportAction asked = asked(action);
        by(asked, its);
        return form(its, asked, PageForm.empty(), model);
    }

    @PostMapping("/reports/{reference}/{action}")
    String act(@PathVariable String reference, @PathVariable String action, @RequestParam Map<String, String> typed, Model model,
            HttpServletResponse response) {
        ReportView its = papers.report(reference, person());
        ReportAction asked = asked(action);
        PageForm form = new PageForm(typed);
        try {
            By by = by(asked, its);
            Long basedOn = form.fields().numberIfAny("version", "Version", 0, Integer.MAX_VALUE).map(Integer::longValue).orElse(null);
            asked.perform(desks, its, basedOn, form.fields(), by);
            return "redirect:/reports/" + reference;
        } catch (Refusal refusal) {
            form.refuse(refusal, response);
            return form(its, asked, form, model);
        }
    }

    private static String form(ReportView its, ReportAction action, PageForm form, Model model) {
        model.addAttribute("its", its);
        model.addAttribute("action", action);
        model.addAttribute("form", form);
        return "report-action";
    }

    private List<ReportAction> actions(ReportView its) {
        return Arrays.stream(ReportAction.values()).filter(action -> action.possible(desks, its)
                && Arrays.stream(action.roles()).anyMatch(role -> visitor.holds(its.council(), role))).toList();
    }

    private static ReportAction asked(String slug) {
        return ReportAction.of(slug).orElseThrow(() -> Refusal.absent("There is no such page."));
    }

    private By by(ReportAction action, ReportView its) {
        return visitor.in(its.council(), "do this", action.roles());
    }

    private String person() {
        return visitor.id().orElseThrow(() -> Refusal.forbidden("Sign in to read reports."));
    }
}

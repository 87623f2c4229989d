package org.inspectionresponse.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inspectionresponse.inspection.InspectionDesk;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.timetable.Timetable;
import org.inspectionresponse.timetable.Timetables;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The cases one may read, the page of each, and what may be done to a whole case. */
@Controller
class CasePages {

    private final Visitor visitor;
    private final CaseFile cases;
    private final InspectionDesk desk;
    private final Timetables timetables;

    CasePages(Visitor visitor, CaseFile cases, InspectionDesk desk, Timetables timetables) {
        this.visitor = visitor;
        this.cases = cases;
        this.desk = desk;
        this.timetables = timetables;
    }

    @GetMapping("/cases")
    String list(Model model) {
        model.addAttribute("cases", cases.readableBy(person()));
        return "cases";
    }

    @GetMapping("/cases/{reference}")
    String one(@PathVariable String reference, Model model) {
        CaseView its = cases.require(reference, person());
        model.addAttribute("its", its);
        timetables.of(reference).filter(timetable -> shows(its, timetable)).ifPresent(timetable -> {
            model.addAttribute("timetable", timetable);
            model.addAttribute("timeline", Timeline.of(timetable.route()));
        });
        model.addAttribute("actions", Arrays.stream(CaseAction.values()).filter(action -> action.possible(its) && mayDo(action, its)).toList());
        model.addAttribute("evidence", visitor.holds(its.council(), Role.IMPROVEMENT_OFFICERS) || visitor.holds(its.council(), Role.MONITORING_OFFICER));
        return "case";
    }

    /** A timetable tells how far its report has come, so it is for those who may read that. */
    private static boolean shows(CaseView its, Timetable timetable) {
        return timetable.report() == null || its.reports().stream().anyMatch(report -> report.reference().equals(timetable.report()));
    }

    @GetMapping("/cases/{reference}/{action}")
    String ask(@PathVariable String reference, @PathVariable String action, Model model) {
        CaseView its = cases.require(reference, person());
        CaseAction asked = asked(action);
        by(asked, its);
        return form(its, asked, new PageForm(asked == CaseAction.CORRECT_DATES ? dates(its) : Map.of()), model);
    }

    @PostMapping("/cases/{reference}/{action}")
    String act(@PathVariable String reference, @PathVariable String action, @RequestParam Map<String, String> typed, Model model,
            HttpServletResponse response) {
        CaseView its = cases.require(reference, person());
        CaseAction asked = asked(action);
        PageForm form = new PageForm(typed);
        try {
            Long basedOn = form.fields().numberIfAny("version", "Version", 0, Integer.MAX_VALUE).map(Integer::longValue).orElse(null);
            asked.perform(desk, reference, basedOn, form.fields(), by(asked, its));
            return "redirect:/cases/" + reference;
        } catch (Refusal refusal) {
            form.refuse(refusal, response);
            return form(its, asked, form, model);
        }
    }

    private String form(CaseView its, CaseAction action, PageForm form, Model model) {
        model.addAttribute("its", its);
        model.addAttribute("action", action);
        model.addAttribute("form", form);
        if (action == CaseAction.SUPERSEDE) {
            model.addAttribute("later", later(its));
        }
        return "case-action";
    }

    private List<CaseFile.Line> later(CaseView its) {
        return cases.readableBy(person()).stream().filter(other -> other.council().equals(its.council())
                && other.onSiteFrom().isAfter(its.inspection().onSiteTo())).toList();
    }

    private static CaseAction asked(String slug) {
        return CaseAction.of(slug).orElseThrow(() -> Refusal.absent("There is no such page."));
    }

    private boolean mayDo(CaseAction action, CaseView its) {
        return Arrays.stream(action.roles()).anyMatch(role -> visitor.holds(its.council(), role));
    }

    private By by(CaseAction action, CaseView its) {
        return visitor.in(its.council(), "do this", action.roles());
    }

    private String person() {
        return visitor.id().orElseThrow(() -> Refusal.forbidden("Sign in to read cases."));
    }

    /** What is recorded, as the fields of the form. */
    private static Map<String, String> dates(CaseView its) {
        Map<String, String> fields = new HashMap<>();
        CaseView.InspectionPart inspection = its.inspection();
        date(fields, "on-site-from", inspection.onSiteFrom());
        date(fields, "on-site-to", inspection.onSiteTo());
        date(fields, "draft-received-on", inspection.draftReceivedOn());
        date(fields, "received-on", inspection.receivedOn());
        date(fields, "published-on", inspection.publishedOn());
        date(fields, "ofsted-deadline", inspection.ofstedDeadline());
        fields.put("receipt-assumed", String.valueOf(inspection.receiptAssumed()));
        return fields;
    }

    private static void date(Map<String, String> fields, String name, LocalDate day) {
        if (day != null) {
            fields.put(name + "-day", String.valueOf(day.getDayOfMonth()));
            fields.put(name + "-month", String.valueOf(day.getMonthValue()));
            fields.put(name + "-year", String.valueOf(day.getYear()));
        }
    }
}

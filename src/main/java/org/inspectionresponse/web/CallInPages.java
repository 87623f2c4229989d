package org.inspectionresponse.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.inspectionresponse.callin.CallIns;
import org.inspectionresponse.callin.Request;
import org.inspectionresponse.input.Fields;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The decisions of one's council that can be called in, or were; members request it here, sign, and take a signature back. */
@Controller
class CallInPages {

    private static final int MOST_IN_TEXT = 10_000;

    private final Visitor visitor;
    private final CallInFile file;
    private final CallIns callIns;

    CallInPages(Visitor visitor, CallInFile file, CallIns callIns) {
        this.visitor = visitor;
        this.file = file;
        this.callIns = callIns;
    }

    @GetMapping("/call-ins")
    String list(Model model) {
        model.addAttribute("lines", file.readableBy(visitor));
        return "call-ins";
    }

    @GetMapping("/call-ins/{reference}")
    String one(@PathVariable String reference, Model model) {
        return page(reference, PageForm.empty(), model);
    }

    @PostMapping("/call-ins/{reference}/requests")
    String start(@PathVariable String reference, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        PageForm form = new PageForm(typed);
        return act(reference, form, model, response, by -> callIns.start(reference, made(form.fields()), by));
    }

    @PostMapping("/call-ins/{reference}/requests/{number}/sign")
    String sign(@PathVariable String reference, @PathVariable int number, Model model, HttpServletResponse response) {
        return act(reference, new PageForm(Map.of()), model, response, by -> callIns.sign(reference, number, by));
    }

    @PostMapping("/call-ins/{reference}/requests/{number}/withdraw")
    String withdraw(@PathVariable String reference, @PathVariable int number, Model model, HttpServletResponse response) {
        return act(reference, new PageForm(Map.of()), model, response, by -> callIns.withdraw(reference, number, by));
    }

    /** What a member does on the page. */
    private interface Deed {
        void doneBy(By by);
    }

    private String act(String reference, PageForm form, Model model, HttpServletResponse response, Deed deed) {
        String council = file.require(reference, visitor).council();
        try {
            deed.doneBy(visitor.in(council, "request a call-in", Role.MEMBERS, Role.SCRUTINY, Role.SCRUTINY_VICE_CHAIR));
            return "redirect:/call-ins/" + reference;
        } catch (Refusal refusal) {
            form.refuse(refusal, response);
            return page(reference, form, model);
        }
    }

    private static Request.Make made(Fields fields) {
        return new Request.Make(fields.lineIfAny("ground", "Ground", 1_000).orElse(null), fields.text("reasons", "Reasons", MOST_IN_TEXT),
                fields.textIfAny("alternative", "Decision wanted instead", MOST_IN_TEXT).orElse(null));
    }

    private String page(String reference, PageForm form, Model model) {
        model.addAttribute("its", file.require(reference, visitor));
        model.addAttribute("form", form);
        return "call-in";
    }
}

package org.inspectionresponse.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.inspectionresponse.council.Council;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.exchange.MeetingImport;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Meetings from the committee system: a file is uploaded, shown line by line, and then taken over. For democratic services. */
@Controller
class MeetingImportPage {

    private final Visitor visitor;
    private final Councils councils;
    private final MeetingImport meetings;

    MeetingImportPage(Visitor visitor, Councils councils, MeetingImport meetings) {
        this.visitor = visitor;
        this.councils = councils;
        this.meetings = meetings;
    }

    @GetMapping("/meetings/import")
    String ask(Model model) {
        return page(PageForm.empty(), model);
    }

    @PostMapping("/meetings/import")
    String preview(@RequestParam Map<String, String> typed, @RequestParam MultipartFile file, Model model, HttpServletResponse response) throws IOException {
        PageForm form = new PageForm(typed);
        try {
            String council = council(form);
            model.addAttribute("outcome", meetings.preview(council, file.getOriginalFilename(), file.getBytes(), by(council)));
        } catch (Refusal refusal) {
            form.refuse(refusal, response);
        }
        return page(form, model);
    }

    @PostMapping("/meetings/import/take")
    String take(@RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        PageForm form = new PageForm(typed);
        try {
            String council = council(form);
            model.addAttribute("outcome", meetings.take(council, form.fields().line("taken", "File", 40), by(council)));
            model.addAttribute("over", true);
        } catch (Refusal refusal) {
            form.refuse(refusal, response);
        }
        return page(form, model);
    }

    private String page(PageForm form, Model model) {
        List<Council> theirs = visitor.councils().stream().sorted().filter(code -> visitor.holds(code, Role.DEMOCRATIC_SERVICES))
                .flatMap(code -> councils.find(code).stream()).toList();
        if (theirs.isEmpty()) {
            throw Refusal.forbidden("Your role does not let you import meetings.");
        }
        model.addAttribute("form", form);
        model.addAttribute("councils", theirs);
        return "meetings-import";
    }

    private String council(PageForm form) {
        return councils.require(form.fields().line("council", "Council", 40)).code();
    }

    private By by(String council) {
        return visitor.in(council, "import meetings", Role.DEMOCRATIC_SERVICES);
    }
}

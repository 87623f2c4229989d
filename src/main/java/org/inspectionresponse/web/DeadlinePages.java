package org.inspectionresponse.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every clock that runs in one's council, by urgency, as a page and as a file. */
@Controller
class DeadlinePages {

    /** More than this nobody reads on a page; the file has all. */
    private static final int MOST = 500;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Visitor visitor;
    private final DeadlineList deadlines;
    private final Clock clock;

    DeadlinePages(Visitor visitor, DeadlineList deadlines, Clock clock) {
        this.visitor = visitor;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @GetMapping("/deadlines")
    String page(@RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        PageForm form = new PageForm(typed);
        DeadlineFilter.Choices choices = deadlines.choices(person());
        model.addAttribute("form", form);
        model.addAttribute("choices", choices);
        model.addAttribute("roles", Role.values());
        model.addAttribute("kinds", DeadlineFilter.Kind.values());
        try {
            List<DeadlineLine> lines = deadlines.of(person(), DeadlineFilter.of(form.fields(), choices));
            model.addAttribute("count", lines.size());
            model.addAttribute("late", lines.stream().filter(DeadlineLine::late).count());
            model.addAttribute("lines", lines.stream().limit(MOST).toList());
        } catch (Refusal refusal) {
            form.refuse(refusal, response);
        }
        return "deadlines";
    }

    @GetMapping("/deadlines.csv")
    ResponseEntity<byte[]> file(@RequestParam Map<String, String> typed) {
        DeadlineFilter filter = DeadlineFilter.of(new PageForm(typed).fields(), deadlines.choices(person()));
        byte[] rows = DeadlineFile.of(deadlines.of(person(), filter), clock.getZone()).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok().contentType(CSV).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("deadlines-" + LocalDate.now(clock) + ".csv").build().toString()).body(rows);
    }

    private String person() {
        return visitor.id().orElseThrow(() -> Refusal.forbidden("Sign in to read deadlines."));
    }
}

package org.inspectionresponse.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.inspectionresponse.council.Council;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.exchange.OfstedResults;
import org.inspectionresponse.exchange.PublishedOutcome;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.inspection.InspectionDesk;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What Ofsted has published about one's council: improvement officers and administrators import it, improvement officers open cases from it. */
@Controller
class OutcomesPage {

    private final Visitor visitor;
    private final Directory directory;
    private final Councils councils;
    private final OfstedResults results;
    private final InspectionDesk cases;

    OutcomesPage(Visitor visitor, Directory directory, Councils councils, OfstedResults results, InspectionDesk cases) {
        this.visitor = visitor;
        this.directory = directory;
        this.councils = councils;
        this.results = results;
        this.cases = cases;
    }

    /** @param mayOpen whether the visitor may open cases of this council */
    record Published(Council council, boolean mayOpen, List<Row> outcomes) {
    }

    /** @param caseReference the case about it; null where there is none */
    record Row(PublishedOutcome its, String caseReference) {
    }

    @GetMapping("/outcomes")
    String outcomes(Model model) {
        return page(PageForm.empty(), model);
    }

    @PostMapping("/outcomes")
    String take(@RequestParam Map<String, String> typed, @RequestParam MultipartFile file, Model model, HttpServletResponse response) throws IOException {
        PageForm form = new PageForm(typed);
        try {
            String council = council(form);
            model.addAttribute("imported", results.take(council, file.getOriginalFilename(), file.getBytes(), by(council)));
        } catch (Refusal refusal) {
            form.refuse(refusal, response);
        }
        return page(form, model);
    }

    @PostMapping("/outcomes/case")
    String open(@RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        PageForm form = new PageForm(typed);
        try {
            String council = council(form);
            LocalDate published = form.fields().date("published", "Day of publication");
            return "redirect:/cases/" + results.openCase(council, published, visitor.in(council, "open cases", Role.IMPROVEMENT_OFFICERS));
        } catch (Refusal refusal) {
            form.refuse(refusal, response);
            return page(form, model);
        }
    }

    private String page(PageForm form, Model model) {
        List<Published> theirs = councils.all().stream().filter(council -> officer(council) || administrator()).map(this::published).toList();
        if (theirs.isEmpty()) {
            throw Refusal.forbidden("Your role does not let you import published outcomes.");
        }
        model.addAttribute("form", form);
        model.addAttribute("councils", theirs);
        return "outcomes";
    }

    /** An administrator who does not work for the council sees that there are cases, not which: they may be under embargo. */
    private Published published(Council council) {
        Map<LocalDate, String> references = !officer(council) ? Map.of() : cases.of(council.code()).stream()
                .filter(its -> its.status() != Inspection.Status.CANCELLED)
                .collect(Collectors.toMap(its -> its.dates().onSiteFrom(), Inspection::reference, (first, last) -> last));
        return new Published(council, officer(council), results.of(council.code()).stream()
                .map(its -> new Row(its, its.onSiteFrom() == null ? null : references.get(its.onSiteFrom()))).toList());
    }

    private String council(PageForm form) {
        return councils.require(form.fields().line("council", "Council", 40)).code();
    }

    private By by(String council) {
        return administrator() ? new By(visitor.id().orElseThrow(), null) : visitor.in(council, "import published outcomes", Role.IMPROVEMENT_OFFICERS);
    }

    private boolean officer(Council council) {
        return visitor.holds(council.code(), Role.IMPROVEMENT_OFFICERS);
    }

    private boolean administrator() {
        return visitor.id().filter(directory::administers).isPresent();
    }
}

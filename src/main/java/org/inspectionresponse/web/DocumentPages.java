package org.inspectionresponse.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.BiFunction;
import org.inspectionresponse.document.Format;
import org.inspectionresponse.publication.CallInNotices;
import org.inspectionresponse.publication.DecisionRecords;
import org.inspectionresponse.publication.ForwardPlanPapers;
import org.inspectionresponse.publication.PaperEditions;
import org.inspectionresponse.publication.PlanPapers;
import org.inspectionresponse.publication.ProgressPapers;
import org.inspectionresponse.publication.Reading;
import org.inspectionresponse.publication.UrgencyRegisters;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Documents other than reports, each as a page and, under the same address with an ending, as a file: for everybody once they are published,
 * before that for those who work on them. Plans and call-ins have pages of their own.
 */
@Controller
class DocumentPages {

    private final Visitor visitor;
    private final PaperEditions editions;
    private final KeptFile kept;
    private final Map<String, BiFunction<String, String, Reading>> shelves;

    DocumentPages(Visitor visitor, PaperEditions editions, KeptFile kept, DecisionRecords decisions, ProgressPapers progress, ForwardPlanPapers forwardPlans,
            UrgencyRegisters urgencyRegisters, PlanPapers plans, CallInNotices callIns) {
        this.visitor = visitor;
        this.editions = editions;
        this.kept = kept;
        shelves = Map.of("decisions", decisions::read, "progress", progress::read, "forward-plan", forwardPlans::read,
                "urgency-register", urgencyRegisters::read, "plans", plans::read, "call-ins", callIns::read);
    }

    @GetMapping({"/decisions/{reference}", "/progress/{reference}", "/forward-plan/{reference}", "/urgency-register/{reference}"})
    String page(@PathVariable String reference, HttpServletRequest request, Model model) {
        Reading reading = read(reference, request);
        model.addAttribute("its", reading.its());
        model.addAttribute("formats", editions.formats(reading));
        model.addAttribute("address", "/" + shelf(request) + "/" + reference);
        return "paper";
    }

    @GetMapping({"/decisions/{reference}.pdf", "/progress/{reference}.pdf", "/forward-plan/{reference}.pdf", "/urgency-register/{reference}.pdf",
            "/plans/{reference}.pdf", "/call-ins/{reference}.pdf"})
    Object pdf(@PathVariable String reference, HttpServletRequest request, HttpServletResponse response) {
        return file(reference, Format.PDF, request, response);
    }

    @GetMapping({"/decisions/{reference}.docx", "/progress/{reference}.docx", "/forward-plan/{reference}.docx", "/urgency-register/{reference}.docx",
            "/plans/{reference}.docx", "/call-ins/{reference}.docx"})
    Object word(@PathVariable String reference, HttpServletRequest request, HttpServletResponse response) {
        return file(reference, Format.DOCX, request, response);
    }

    @GetMapping({"/decisions/{reference}.html", "/progress/{reference}.html", "/forward-plan/{reference}.html", "/urgency-register/{reference}.html",
            "/plans/{reference}.html", "/call-ins/{reference}.html"})
    Object html(@PathVariable String reference, HttpServletRequest request, HttpServletResponse response) {
        return file(reference, Format.HTML, request, response);
    }

    private Object file(String reference, Format format, HttpServletRequest request, HttpServletResponse response) {
        return kept.answer(editions.request(read(reference, request), format, person()), response);
    }

    private Reading read(String reference, HttpServletRequest request) {
        return shelves.get(shelf(request)).apply(reference, person());
    }

    /** The first part of the address, which says what kind of document it is. */
    private static String shelf(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)).split("/")[1];
    }

    private String person() {
        return visitor.id().orElse(null);
    }
}

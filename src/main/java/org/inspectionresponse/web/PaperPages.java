package org.inspectionresponse.web;

import java.nio.charset.StandardCharsets;
import org.inspectionresponse.document.StoredDocument;
import org.inspectionresponse.publication.PaperEditions;
import org.inspectionresponse.publication.Papers;
import org.inspectionresponse.publication.PlanPapers;
import org.inspectionresponse.publication.Reading;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Plans as pages, and the appendices of reports: for everybody once they are published, before that for those who work on them. */
@Controller
class PaperPages {

    private final Visitor visitor;
    private final Papers papers;
    private final PlanPapers plans;
    private final PaperEditions editions;

    PaperPages(Visitor visitor, Papers papers, PlanPapers plans, PaperEditions editions) {
        this.visitor = visitor;
        this.papers = papers;
        this.plans = plans;
        this.editions = editions;
    }

    /** Always for download, so that nothing uploaded ever shows as a page of ours. */
    @GetMapping("/reports/{reference}/appendices/{number:[0-9]{1,3}}")
    ResponseEntity<byte[]> appendix(@PathVariable String reference, @PathVariable int number) {
        StoredDocument file = papers.appendix(reference, number, person());
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
                .body(file.bytes());
    }

    @GetMapping("/plans/{reference}")
    String plan(@PathVariable String reference, Model model) {
        Reading reading = plans.read(reference, person());
        model.addAttribute("its", papers.plan(reference, person()));
        model.addAttribute("paper", reading.its());
        model.addAttribute("formats", editions.formats(reading));
        return "plan";
    }

    private String person() {
        return visitor.id().orElse(null);
    }
}

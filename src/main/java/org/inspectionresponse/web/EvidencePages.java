package org.inspectionresponse.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.inspectionresponse.evidence.Evidence;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.publication.Edition;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The evidence packs of a case, for the officers who answer to auditors: ordered here, made by a job, and kept. */
@Controller
class EvidencePages {

    private static final Role[] WHO = {Role.IMPROVEMENT_OFFICERS, Role.MONITORING_OFFICER};

    private final Visitor visitor;
    private final CaseFile cases;
    private final Evidence evidence;

    EvidencePages(Visitor visitor, CaseFile cases, Evidence evidence) {
        this.visitor = visitor;
        this.cases = cases;
        this.evidence = evidence;
    }

    @GetMapping("/cases/{reference}/evidence")
    String packs(@PathVariable String reference, @RequestParam(defaultValue = "false") boolean ordered, Model model) {
        CaseFile.Line its = require(reference);
        by(its);
        model.addAttribute("its", its);
        model.addAttribute("packs", evidence.of(reference));
        model.addAttribute("ordered", ordered);
        return "evidence";
    }

    @PostMapping("/cases/{reference}/evidence")
    String order(@PathVariable String reference) {
        evidence.order(reference, by(require(reference)));
        return "redirect:/cases/" + reference + "/evidence?ordered=true";
    }

    /** Straight to the reader: a pack may be larger than anything else the product gives out. */
    @GetMapping("/cases/{reference}/evidence/{number:[0-9]{1,6}}")
    void pack(@PathVariable String reference, @PathVariable int number, HttpServletResponse response) throws IOException {
        by(require(reference));
        Edition pack = evidence.require(reference, number);
        response.setContentType(pack.mediaType());
        response.setContentLengthLong(pack.size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(pack.name(), StandardCharsets.UTF_8).build().toString());
        evidence.write(pack, response.getOutputStream());
    }

    /** Refuses, as absent, a case that there is not or that the person may not read. */
    private CaseFile.Line require(String reference) {
        return cases.line(reference, visitor.id().orElseThrow(() -> Refusal.forbidden("Sign in to read cases.")));
    }

    private By by(CaseFile.Line its) {
        return visitor.in(its.council(), "have the evidence of a case", WHO);
    }
}

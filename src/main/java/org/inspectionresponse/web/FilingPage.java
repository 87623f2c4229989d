package org.inspectionresponse.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.inspectionresponse.document.StoredDocument;
import org.inspectionresponse.exchange.Filing;
import org.inspectionresponse.input.Fields;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.publication.Audience;
import org.inspectionresponse.publication.Editions;
import org.inspectionresponse.publication.PaperState;
import org.inspectionresponse.publication.PaperStates;
import org.inspectionresponse.publication.Papers;
import org.inspectionresponse.publication.ReportView;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What becomes of a report's papers beside its agenda, and how it is filed in the committee system: for democratic services. */
@Controller
class FilingPage {

    private final Visitor visitor;
    private final Papers papers;
    private final PaperStates states;
    private final Filing filing;
    private final Editions editions;

    FilingPage(Visitor visitor, Papers papers, PaperStates states, Filing filing, Editions editions) {
        this.visitor = visitor;
        this.papers = papers;
        this.states = states;
        this.filing = filing;
        this.editions = editions;
    }

    /** What somebody does on the page, once they were found to be allowed to. */
    private interface Deed {

        void perform(Fields fields, By by);
    }

    @GetMapping("/reports/{reference}/papers")
    String show(@PathVariable String reference, Model model) {
        ReportView its = its(reference);
        return page(its, by(its), PageForm.empty(), model);
    }

    @PostMapping("/reports/{reference}/papers")
    String note(@PathVariable String reference, @RequestParam Map<String, String> typed, @RequestParam(required = false) MultipartFile file, Model model,
            HttpServletResponse response) throws IOException {
        PaperState.Upload upload = file == null || file.isEmpty() ? null : new PaperState.Upload(file.getOriginalFilename(), file.getBytes());
        return act(reference, typed, model, response, (fields, by) -> states.note(reference, note(fields, upload), by));
    }

    private static PaperState.Note note(Fields fields, PaperState.Upload file) {
        Integer appendix = fields.numberIfAny("appendix", "Appendix", 1, 999).orElse(null);
        return new PaperState.Note(fields.choice("kind", "What became of it", PaperState.Kind.class),
                appendix != null ? null : fields.lineIfAny("paper", "Paper", 200).orElse(null), appendix, fields.text("reason", "Reason", 2000),
                fields.dateIfAny("expected-on", "Day it is expected on").orElse(null), file);
    }

    @PostMapping("/reports/{reference}/papers/address")
    String address(@PathVariable String reference, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        return act(reference, typed, model, response, (fields, by) -> filing.recordAddress(reference, fields.line("address", "Address", 1000), by));
    }

    @PostMapping("/reports/{reference}/papers/bundle")
    String order(@PathVariable String reference, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        return act(reference, typed, model, response, (fields, by) -> filing.order(reference, by));
    }

    private String act(String reference, Map<String, String> typed, Model model, HttpServletResponse response, Deed deed) {
        ReportView its = its(reference);
        By by = by(its);
        PageForm form = new PageForm(typed);
        try {
            deed.perform(form.fields(), by);
            return "redirect:/reports/" + reference + "/papers";
        } catch (Refusal refusal) {
            form.refuse(refusal, response);
            return page(its, by, form, model);
        }
    }

    @GetMapping("/reports/{reference}/papers/public.zip")
    ResponseEntity<byte[]> publicBundle(@PathVariable String reference) {
        return bundle(reference, Audience.PUBLIC);
    }

    @GetMapping("/reports/{reference}/papers/restricted.zip")
    ResponseEntity<byte[]> restrictedBundle(@PathVariable String reference) {
        return bundle(reference, Audience.RESTRICTED);
    }

    private ResponseEntity<byte[]> bundle(String reference, Audience audience) {
        By by = by(its(reference));
        return download(filing.bundle(reference, audience, by).map(editions::open).orElseThrow(() -> Refusal.absent("There is no such bundle.")));
    }

    /** A supplement: for everybody who may read the report. */
    @GetMapping("/reports/{reference}/papers/{number:[0-9]{1,4}}")
    ResponseEntity<byte[]> supplement(@PathVariable String reference, @PathVariable int number) {
        return download(states.supplement(reference, number, visitor.id().orElse(null)));
    }

    /** An appendix as it was before it was corrected: for those who work on the report. */
    @GetMapping("/reports/{reference}/appendices/{number:[0-9]{1,3}}/first")
    ResponseEntity<byte[]> first(@PathVariable String reference, @PathVariable int number) {
        return download(papers.firstAppendix(reference, number, visitor.id().orElse(null)));
    }

    /** Always for download, so that nothing uploaded ever shows as a page of ours. */
    private static ResponseEntity<byte[]> download(StoredDocument file) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(file.mediaType())).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString()).body(file.bytes());
    }

    private String page(ReportView its, By by, PageForm form, Model model) {
        model.addAttribute("its", its);
        model.addAttribute("form", form);
        model.addAttribute("states", states.of(its.reference()));
        model.addAttribute("kinds", PaperState.Kind.values());
        model.addAttribute("external", filing.addressOf(its.reference()).orElse(null));
        model.addAttribute("publicBundle", filing.bundle(its.reference(), Audience.PUBLIC, by).orElse(null));
        model.addAttribute("restrictedBundle", filing.bundle(its.reference(), Audience.RESTRICTED, by).orElse(null));
        return "report-papers";
    }

    private ReportView its(String reference) {
        return papers.report(reference, visitor.id().orElseThrow(() -> Refusal.forbidden("Sign in to file reports.")));
    }

    private By by(ReportView its) {
        return visitor.in(its.council(), "file reports", Role.DEMOCRATIC_SERVICES);
    }
}

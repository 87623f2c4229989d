package org.inspectionresponse.web;

import jakarta.servlet.http.HttpServletResponse;
import org.inspectionresponse.document.Format;
import org.inspectionresponse.publication.ReportEditions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Reports as documents: for everybody once they are published, before that for those who work on them. */
@Controller
class ReportDocuments {

    private final Visitor visitor;
    private final ReportEditions editions;
    private final KeptFile kept;

    ReportDocuments(Visitor visitor, ReportEditions editions, KeptFile kept) {
        this.visitor = visitor;
        this.editions = editions;
        this.kept = kept;
    }

    @GetMapping("/reports/{reference}.{format:pdf|docx|html}")
    Object newest(@PathVariable String reference, @PathVariable String format, HttpServletResponse response) {
        return kept.answer(editions.request(reference, null, Format.of(format), visitor.id().orElse(null)), response);
    }

    @GetMapping("/reports/{reference}/versions/{number:[0-9]{1,3}}.{format:pdf|docx|html}")
    Object version(@PathVariable String reference, @PathVariable int number, @PathVariable String format, HttpServletResponse response) {
        return kept.answer(editions.request(reference, number, Format.of(format), visitor.id().orElse(null)), response);
    }
}

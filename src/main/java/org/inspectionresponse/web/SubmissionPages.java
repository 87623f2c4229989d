package org.inspectionresponse.web;

import java.nio.charset.StandardCharsets;
import org.inspectionresponse.document.StoredDocument;
import org.inspectionresponse.plan.Submission;
import org.inspectionresponse.publication.SubmissionProofs;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The packs that go to Ofsted, as they were made, for those who may read the case. */
@Controller
class SubmissionPages {

    private final Visitor visitor;
    private final SubmissionProofs proofs;

    SubmissionPages(Visitor visitor, SubmissionProofs proofs) {
        this.visitor = visitor;
        this.proofs = proofs;
    }

    @GetMapping("/plans/{reference}/pack")
    ResponseEntity<byte[]> pack(@PathVariable String reference) {
        return file(proofs.pack(reference, Submission.Kind.PLAN, visitor.id().orElse(null)));
    }

    @GetMapping("/plans/{reference}/draft-pack")
    ResponseEntity<byte[]> draftPack(@PathVariable String reference) {
        return file(proofs.pack(reference, Submission.Kind.EARLY_DRAFT, visitor.id().orElse(null)));
    }

    private static ResponseEntity<byte[]> file(StoredDocument file) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
                .body(file.bytes());
    }
}

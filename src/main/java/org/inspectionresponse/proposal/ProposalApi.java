package org.inspectionresponse.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.inspectionresponse.document.RichText;
import org.inspectionresponse.document.StoredDocument;
import org.inspectionresponse.people.CurrentPerson;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What the embedded forms in Tasklist load and save while somebody types. */
@RestController
@RequestMapping("/api")
class ProposalApi {

    private final Proposals proposals;
    private final CurrentPerson person;

    ProposalApi(Proposals proposals, CurrentPerson person) {
        this.proposals = proposals;
        this.person = person;
    }

    record Saved(Long version, Instant savedAt) {
    }

    record Uploaded(String document, String name, String mediaType, long size) {
    }

    @GetMapping("/tasks/{taskId}/proposal")
    Form show(@PathVariable String taskId) {
        return proposals.show(taskId, me());
    }

    /** Body: {@code {content, version, basedOn}}. A version that is not the newest is answered with the newest (409). */
    @PutMapping(path = "/tasks/{taskId}/proposal", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> save(@PathVariable String taskId, InputStream body) {
        try {
            Proposal proposal = proposals.save(taskId, me(), Typed.read(body));
            return ResponseEntity.ok(new Saved(proposal.version(), proposal.savedAt()));
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException overtaken) {
            return overtaken(proposals.show(taskId, me()));
        }
    }

    private static ResponseEntity<Object> overtaken(Form newest) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT,
                "This form was changed in another window. Choose which text to keep.");
        problem.setProperty("version", newest.version());
        problem.setProperty("content", newest.content());
        problem.setProperty("savedAt", newest.savedAt());
        problem.setProperty("savedBy", newest.savedBy());
        return ResponseEntity.status(HttpStatus.CONFLICT).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    @PostMapping(path = "/tasks/{taskId}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Uploaded attach(@PathVariable String taskId, @RequestParam MultipartFile file) throws IOException {
        StoredDocument stored = proposals.attach(taskId, me(), file.getOriginalFilename(), file.getBytes());
        return new Uploaded(stored.key(), stored.name(), stored.mediaType(), stored.size());
    }

    /** Always for download, so that nothing uploaded ever shows as a page of ours. */
    @GetMapping("/tasks/{taskId}/files/{key}")
    ResponseEntity<byte[]> attached(@PathVariable String taskId, @PathVariable String key) {
        StoredDocument stored = proposals.attached(taskId, me(), key);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(stored.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(stored.name(), StandardCharsets.UTF_8).build().toString())
                .body(stored.bytes());
    }

    @PostMapping("/tasks/{taskId}/hand-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handBack(@PathVariable String taskId) {
        proposals.handBack(taskId, me());
    }

    /** What becomes of something pasted: {@code {html}} in, the kept part of it out. */
    @PostMapping(path = "/rich-text", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, String> clean(InputStream body) {
        JsonNode html = Typed.json(body).path("html");
        return Map.of("html", RichText.clean(html.isTextual() ? html.textValue() : ""));
    }

    private String me() {
        return person.id().orElseThrow(() -> Refusal.forbidden("Sign in first."));
    }
}

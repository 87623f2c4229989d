package org.inspectionresponse.process;

import java.io.IOException;
import java.util.List;
import org.inspectionresponse.document.Format;
import org.inspectionresponse.people.CurrentPerson;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The report of a task as a Word document, there and back. */
@RestController
@RequestMapping("/api/tasks/{taskId}/report.docx")
class ReportInWordApi {

    private final ReportInWord reports;
    private final CurrentPerson person;

    ReportInWordApi(ReportInWord reports, CurrentPerson person) {
        this.reports = reports;
        this.person = person;
    }

    @GetMapping
    ResponseEntity<byte[]> export(@PathVariable String taskId) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(Format.DOCX.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("report.docx").build().toString())
                .body(reports.export(taskId, me()));
    }

    /** What the document says beside what the form says. Nothing is kept or changed. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    List<ReportInWord.Compared> compare(@PathVariable String taskId, @RequestParam MultipartFile file) throws IOException {
        return reports.compare(taskId, me(), file.getOriginalFilename(), file.getBytes());
    }

    private String me() {
        return person.id().orElseThrow(() -> Refusal.forbidden("Sign in first."));
    }
}

package org.inspectionresponse.web;

import org.inspectionresponse.calendar.CalendarRefusal;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says no to other systems: a problem document (RFC 9457) whose detail is the refusal's own sentence. */
@RestControllerAdvice(annotations = RestController.class)
class Problems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        return problem(switch (refusal.kind()) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case ABSENT -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
        }, refusal);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(CalendarRefusal refusal) {
        return problem(HttpStatus.BAD_REQUEST, refusal);
    }

    /** The media type is set, not negotiated: also somebody who asked for something else is told what is wrong. */
    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, RuntimeException refusal) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, refusal.getMessage()));
    }
}

package org.inspectionresponse.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.inspectionresponse.calendar.CalendarRefusal;
import org.inspectionresponse.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Says what went wrong: to other systems as a problem document (RFC 9457), to people as a page. A refusal gives its own sentence, however
 * deep below it was thrown; a fault gives one plain sentence and is told in full only to the log.
 */
@ControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String FAULT = "This did not work because of a fault in the system. Nothing was changed.";

    @ExceptionHandler(RuntimeException.class)
    Object failed(RuntimeException failure, HttpServletRequest request) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return answer(HttpStatus.valueOf(refusal.kind().status()), refusal.getMessage(), request);
            }
            if (cause instanceof CalendarRefusal refusal) {
                return answer(HttpStatus.BAD_REQUEST, refusal.getMessage(), request);
            }
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, FAULT, request);
    }

    /** What Spring itself refuses: a missing page, a wrong method, an unreadable body. People get the error page. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(Exception failure, Object body, HttpHeaders headers, HttpStatusCode status,
            WebRequest request) {
        var exchange = (ServletWebRequest) request;
        if (isApi(exchange.getRequest())) {
            return super.handleExceptionInternal(failure, body, headers, status, request);
        }
        try {
            exchange.getResponse().sendError(status.value());
        } catch (IOException gone) {
            LOG.debug("Nobody waits for the answer any more", gone);
        }
        return null;
    }

    /** The media type is set, not negotiated: also somebody who asked for something else is told what is wrong. */
    private static Object answer(HttpStatus status, String sentence, HttpServletRequest request) {
        if (isApi(request)) {
            return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, sentence));
        }
        var page = new ModelAndView("error", status);
        page.addObject("status", status.value());
        page.addObject("reason", sentence);
        return page;
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }
}

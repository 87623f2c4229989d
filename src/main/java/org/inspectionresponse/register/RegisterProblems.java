package org.inspectionresponse.register;

import jakarta.servlet.http.HttpServletRequest;
import org.inspectionresponse.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What the register says when it has no answer: a page of its own to people, a problem document (RFC 9457) to other systems. */
@ControllerAdvice(basePackageClasses = RegisterProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class RegisterProblems {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterProblems.class);
    private static final String FAULT = "The register could not answer because of a fault. Try again in a moment.";

    @ExceptionHandler(Refusal.class)
    Object refused(Refusal refusal, HttpServletRequest request) {
        return answer(HttpStatus.valueOf(refusal.kind().status()), refusal.getMessage(), request);
    }

    @ExceptionHandler(RuntimeException.class)
    Object failed(RuntimeException failure, HttpServletRequest request) {
        LOG.error("{} failed", request.getRequestURI(), failure);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, FAULT, request);
    }

    private static Object answer(HttpStatus status, String sentence, HttpServletRequest request) {
        if (request.getRequestURI().startsWith(request.getContextPath() + "/register/api/")) {
            return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(ProblemDetail.forStatusAndDetail(status, sentence));
        }
        var page = new ModelAndView("register/problem", status);
        page.addObject("status", status.value());
        page.addObject("reason", sentence);
        return page;
    }
}

package org.lwn.examples.springboot;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Makes a problem as RFC 9457 has it of whatever goes wrong beside the form: what Spring finds, and faults. */
@RestControllerAdvice
final class HttpProblems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(HttpProblems.class);

    static ErrorResponseException of(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }

    /** The log has no message of the fault: that could hold an answer. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> fault(Exception fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        LOG.error("A request failed: {} at {}", fault.getClass().getName(), trace.length == 0 ? "?" : trace[0]);
        return ResponseEntity.of(ProblemDetail.forStatus(HttpStatus.INTERNAL_SERVER_ERROR))
                .build();
    }
}

package fr.ess.platform.web.error;

import fr.ess.platform.web.ConflictException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/** The one place where what controllers throw becomes an answer. */
@ControllerAdvice
class ErrorAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAdvice.class);

    private final Problems problems;
    private final ProblemAnswers answers;

    ErrorAdvice(Problems problems, ProblemAnswers answers) {
        this.problems = problems;
        this.answers = answers;
    }

    @ExceptionHandler
    ModelAndView conflict(ConflictException thrown) {
        var page = new ModelAndView("error/conflict");
        page.setStatus(HttpStatus.CONFLICT);
        page.addObject("conflict", thrown.conflict());
        return page;
    }

    @ExceptionHandler
    @Nullable ModelAndView any(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
            return null;
        }
        if (isForSpringSecurity(thrown) || response.isCommitted()) {
            throw thrown;
        }
        var problem = problems.of(thrown, request.getMethod());
        if (problem.isOurFault()) {
            LOG.error("Request {} to {} failed", RequestId.of(request), request.getRequestURI(), thrown);
        }
        // Set for what should have been answered: an error is not kept, and is never "not modified".
        response.setHeader(HttpHeaders.ETAG, null);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        problem.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        return answers.to(request, request.getRequestURI(), problem);
    }

    private static boolean isForSpringSecurity(Exception thrown) {
        return thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException;
    }
}

package fr.ess.platform.replica.web;

import fr.ess.platform.replica.PublicRead;
import fr.ess.platform.replica.ReplicaFailures;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Keeps a page that the replica failed from becoming an error page, so that {@link PublicReadFilter} reads it once more. */
final class FailedPublicRead implements HandlerExceptionResolver, Ordered {

    /** What the answer of a page ended with. */
    private static final class PageFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private PageFailed(Throwable cause) {
            super(cause);
        }
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        if (PublicRead.source() != null && ReplicaFailures.caused(exception)) {
            throw new PageFailed(exception);
        }
        return null;
    }
}

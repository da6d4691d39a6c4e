package fr.ess.platform.journal.web;

import fr.ess.platform.journal.Origin;
import fr.ess.platform.journal.Origins;
import fr.ess.platform.web.error.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The HTTP request of this thread; its query stays out, because what people type does not belong in the journal. */
@Component
class RequestOrigins implements Origins {

    @Override
    public @Nullable Origin current() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return null;
        }
        HttpServletRequest request = attributes.getRequest();
        return new Origin(
                request.getRemoteAddr(), request.getMethod() + " " + request.getRequestURI(), RequestId.of(request));
    }
}

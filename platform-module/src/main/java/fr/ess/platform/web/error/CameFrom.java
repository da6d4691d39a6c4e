package fr.ess.platform.web.error;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** The page of this site that a link or a form was on, as the browser tells: where a refused person can go back to. */
final class CameFrom {

    private CameFrom() {}

    /** Its path and query; nothing for another site, or for the very page that is refused. */
    static @Nullable String page(HttpServletRequest request, String path) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        if (referer == null) {
            return null;
        }
        try {
            URI from = new URI(referer);
            String there = from.getRawPath();
            boolean ours = from.getRawAuthority() != null
                    && from.getRawAuthority().equals(request.getHeader(HttpHeaders.HOST));
            boolean reloaded = HttpMethod.GET.matches(request.getMethod()) && path.equals(there);
            if (!ours || reloaded || there == null || !there.matches("/(?!/).*")) {
                return null;
            }
            return from.getRawQuery() == null ? there : there + "?" + from.getRawQuery();
        } catch (URISyntaxException e) {
            return null;
        }
    }
}

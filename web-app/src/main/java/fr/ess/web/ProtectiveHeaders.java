package fr.ess.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.header.HeaderWriter;

/** The headers that protect readers: nothing from elsewhere, no inline script or style, frames only where meant. */
final class ProtectiveHeaders implements HeaderWriter {

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:%s; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors %s";

    /** The directory, that of a local portal, and the one that stands in other sites. */
    private static final Pattern PAGE_WITH_A_MAP = Pattern.compile("(/plateformes/[^/]+|/integration)?/annuaire");

    /** Where tickets are scanned. */
    private static final Pattern PAGE_WITH_A_CAMERA = Pattern.compile("/gestion/evenements/[^/]+/accueil");

    private final String tiles;

    /** Lets the pages with a map, and no other, show the tiles that the settings name. */
    ProtectiveHeaders(@Nullable String tilesOrigin) {
        this.tiles = tilesOrigin == null ? "" : " " + tilesOrigin;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean embeddable = path.startsWith("/integration/");
        response.setHeader(
                "Content-Security-Policy",
                POLICY.formatted(PAGE_WITH_A_MAP.matcher(path).matches() ? tiles : "", embeddable ? "*" : "'none'"));
        if (!embeddable) {
            response.setHeader("X-Frame-Options", "DENY");
        }
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "geolocation=(self), camera=(%s), microphone=(), payment=(), usb=(), browsing-topics=()"
                        .formatted(PAGE_WITH_A_CAMERA.matcher(path).matches() ? "self" : ""));
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (!response.containsHeader("Cache-Control") && response.getStatus() != 304) {
            response.setHeader("Cache-Control", hasSession(request) ? "no-store" : "no-cache");
        }
    }

    /** A page shown to somebody known must not stay behind in a cache. */
    private static boolean hasSession(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies).anyMatch(cookie -> cookie.getName().equals("maillage"));
    }
}

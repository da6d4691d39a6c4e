package fr.ess.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.security.web.header.HeaderWriter;

/** The headers that protect readers: nothing from elsewhere, no inline script or style, frames only where meant. */
final class ProtectiveHeaders implements HeaderWriter {

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors ";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean embeddable = path.startsWith("/integration/");
        response.setHeader("Content-Security-Policy", POLICY + (embeddable ? "*" : "'none'"));
        if (!embeddable) {
            response.setHeader("X-Frame-Options", "DENY");
        }
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "geolocation=(self), camera=(), microphone=(), payment=(), usb=(), browsing-topics=()");
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

package fr.ess.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.util.UriComponentsBuilder;

/** What somebody unknown gets where an account is needed: the sign-in page for people, a plain 401 for programs. */
final class SignInInvitation implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        if (isForPrograms(request)) {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/connexion");
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(request.getContextPath() + address(request));
        }
    }

    static boolean isForPrograms(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/api/") || path.startsWith("/actuator/") || path.startsWith("/v3/");
    }

    private static String address(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return "/connexion";
        }
        String query = request.getQueryString();
        return UriComponentsBuilder.fromPath("/connexion")
                .queryParam("suite", "{suite}")
                .encode()
                .buildAndExpand(request.getRequestURI() + (query == null ? "" : "?" + query))
                .toUriString();
    }
}

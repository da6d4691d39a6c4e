package fr.ess.platform.replica.web;

import fr.ess.platform.replica.PublicRead;
import fr.ess.platform.replica.Replica;
import fr.ess.platform.replica.ReplicaFailures;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads public pages from the replica for whoever shows neither a session nor a token, and marks the browser of whoever
 * writes so that it does not until the replica has that for certain. A page that the replica fails is read once more, from
 * the main database.
 */
final class PublicReadFilter extends OncePerRequestFilter implements Ordered {

    /** Before the filter of sessions, so that no session is looked for on a public read. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String WRITTEN = "maillage-ecriture";

    private final Replica replica;
    private final PublicPages pages;
    private final String sessionCookie;

    PublicReadFilter(Replica replica, PublicPages pages, String sessionCookie) {
        this.replica = replica;
        this.pages = pages;
        this.sessionCookie = sessionCookie;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean reading = READING.contains(request.getMethod());
        if (!reading || pages.isPersonal(request)) {
            response.addHeader(HttpHeaders.SET_COOKIE, written(request.isSecure()));
        } else if (replica.isUsed() && isNobody(request) && pages.isPublic(request)) {
            fromReplica(request, response, chain);
            return;
        }
        chain.doFilter(request, response);
    }

    private void fromReplica(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PublicRead.begin(replica);
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted() || PublicRead.source() == null || !ReplicaFailures.caused(e)) {
                throw e;
            }
            replica.failed(e);
            PublicRead.end();
            response.resetBuffer();
            request.getRequestDispatcher(request.getRequestURI()).forward(request, response);
        } finally {
            PublicRead.end();
        }
    }

    private boolean isNobody(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && (cookies == null
                        || Arrays.stream(cookies)
                                .map(Cookie::getName)
                                .noneMatch(name -> name.equals(sessionCookie) || name.equals(WRITTEN)));
    }

    private String written(boolean secure) {
        return ResponseCookie.from(WRITTEN, "1")
                .maxAge(replica.afterOwnWrite())
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build()
                .toString();
    }
}

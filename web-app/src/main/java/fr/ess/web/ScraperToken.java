package fr.ess.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Lets the program that collects the figures of the process read them by a secret of its own ({@code cress.metrics.token}),
 * and nothing else by it. Without the setting there is no such secret.
 */
@Component
class ScraperToken implements AuthorizationManager<RequestAuthorizationContext> {

    private static final int SHORTEST = 32;
    private static final String BEARER = "Bearer ";

    private final byte @Nullable [] token;

    ScraperToken(@Value("${cress.metrics.token:}") String setting) {
        String secret = setting.strip();
        if (!secret.isEmpty() && secret.length() < SHORTEST) {
            throw new IllegalArgumentException("cress.metrics.token is shorter than " + SHORTEST + " letters");
        }
        this.token = secret.isEmpty() ? null : secret.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> somebody, RequestAuthorizationContext asked) {
        String shown = asked.getRequest().getHeader(HttpHeaders.AUTHORIZATION);
        return new AuthorizationDecision(token != null
                && shown != null
                && shown.startsWith(BEARER)
                && MessageDigest.isEqual(
                        token, shown.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8)));
    }
}

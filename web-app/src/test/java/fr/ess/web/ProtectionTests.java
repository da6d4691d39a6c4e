package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.http.Cookie;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * What protects every address of the access table, not a sample: tokens of forms, headers, frames, methods. In the context
 * of {@link SecurityTests}, where tokens are kept as the application keeps them.
 */
@AccountWebTest
@TestPropertySource(properties = "test.context=without-forms")
class ProtectionTests {

    /** The link of a letter is the secret there: a mail program sends it without having seen any form (RFC 8058). */
    private static final Set<String> WITHOUT_TOKEN = Set.of("/alertes/arret/{token}");

    private static final String MADE_UP = "0a0a0a0a-0b0b-0c0c-0d0d-0e0e0e0e0e0e";

    private static final Map<String, String> EVERYWHERE = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin");

    private final ApplicationContext context;
    private final MockMvc mvc;

    @Autowired
    ProtectionTests(ApplicationContext context, MockMvc mvc) {
        this.context = context;
        this.mvc = mvc;
    }

    @Test
    void nothingIsSentWithoutTheTokenOfAForm() throws Exception {
        List<String> accepted = new ArrayList<>();
        int asked = 0;
        for (MappedAddress address : MappedAddress.all(context)) {
            if (!address.method().equals(POST) || WITHOUT_TOKEN.contains(address.pattern())) {
                continue;
            }
            for (AccessVisitor visitor : mayAsk(address)) {
                asked++;
                int bare = status(as(visitor, request(POST, address.uri())));
                int forged = status(as(visitor, request(POST, address.uri()))
                        .cookie(new Cookie("maillage-formulaire", MADE_UP))
                        .param("_csrf", "not what belongs to that cookie"));
                if (bare != 403 || forged != 403) {
                    accepted.add("%s as %s: %d and %d".formatted(address, visitor.label(), bare, forged));
                }
            }
        }
        assertThat(accepted).isEmpty();
        assertThat(asked).as("addresses that take a form, by those who may").isGreaterThan(250);
    }

    @Test
    void everyAnswerIsProtectedWhoeverAsksAndWhateverComes() throws Exception {
        List<String> bare = new ArrayList<>();
        for (MappedAddress address : MappedAddress.all(context)) {
            if (!address.method().equals(GET)) {
                continue;
            }
            bare.addAll(lacking(address.toString(), answer(get(address.uri()))));
            for (AccessVisitor visitor : mayAsk(address)) {
                bare.addAll(lacking(address + " as " + visitor.label(), answer(as(visitor, get(address.uri())))));
            }
        }
        assertThat(bare).isEmpty();
    }

    @Test
    void noOtherMethodChangesAnything() throws Exception {
        List<String> accepted = new ArrayList<>();
        for (MappedAddress address : MappedAddress.all(context)) {
            for (HttpMethod method : List.of(PUT, PATCH, DELETE)) {
                int status = status(request(method, address.uri()));
                if (status / 100 != 4 && status != 302) {
                    accepted.add(method + " " + address.pattern() + ": " + status);
                }
            }
        }
        assertThat(accepted).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/connexion", "/rien-ici"})
    void behindTlsABrowserIsToldToStayThere(String path) throws Exception {
        MockHttpServletResponse answer = answer(get(path).secure(true));

        assertThat(answer.getHeader("Strict-Transport-Security")).startsWith("max-age=31536000");
        for (Cookie cookie : answer.getCookies()) {
            assertThat(cookie.getSecure()).as(cookie.getName()).isTrue();
            assertThat(cookie.isHttpOnly()).as(cookie.getName()).isTrue();
        }
        assertThat(answer(get(path)).getHeader("Strict-Transport-Security")).isNull();
    }

    private List<String> lacking(String asked, MockHttpServletResponse answer) {
        List<String> lacking = new ArrayList<>();
        EVERYWHERE.forEach((header, value) -> {
            if (!value.equals(answer.getHeader(header))) {
                lacking.add(asked + ": " + header + " is " + answer.getHeader(header));
            }
        });
        String policy = String.valueOf(answer.getHeader("Content-Security-Policy"));
        boolean framed = asked.contains(" /integration/");
        if (!policy.startsWith("default-src 'self'; ")
                || !policy.contains("object-src 'none'; base-uri 'self'; form-action 'self'")
                || policy.contains("unsafe")
                || !policy.endsWith(framed ? "frame-ancestors *" : "frame-ancestors 'none'")
                || framed == "DENY".equals(answer.getHeader("X-Frame-Options"))) {
            lacking.add(asked + ": Content-Security-Policy is " + policy);
        }
        return lacking;
    }

    /** The first of those whom the access table lets through. */
    private static List<AccessVisitor> mayAsk(MappedAddress address) throws Exception {
        List<Boolean> allowed = AccessTable.parse(Files.readString(AccessTable.file()))
                .lines()
                .getOrDefault(address.toString(), List.of());
        int first = allowed.indexOf(true);
        return first < 0 ? List.of() : List.of(AccessVisitor.all().get(first));
    }

    private static MockHttpServletRequestBuilder as(AccessVisitor visitor, MockHttpServletRequestBuilder asked) {
        if (visitor.isKnown()) {
            asked.with(authentication(visitor.authentication(1)));
        }
        return asked;
    }

    private int status(MockHttpServletRequestBuilder asked) throws Exception {
        return answer(asked).getStatus();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder asked) throws Exception {
        return mvc.perform(asked).andReturn().getResponse();
    }
}

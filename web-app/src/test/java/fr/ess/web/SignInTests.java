package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import fr.ess.platform.account.SecondFactors;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@AccountWebTest
class SignInTests {

    private static final String PASSWORD = "demo-annuaire-2014";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SecondFactors secondFactors;

    @Autowired
    private Clock clock;

    @Autowired
    private AccountWebTest.Time time;

    @BeforeEach
    void forgetEarlierAttempts() {
        jdbc.sql("delete from rate_limit").update();
    }

    @ParameterizedTest
    @CsvSource({
        "gestion@demo.test, '', /gestion",
        "GESTION@demo.test, '', /gestion",
        "cae@demo.test, '', /mon-compte",
        "gestion@demo.test, /annuaire?q=scop, /annuaire?q=scop",
        "gestion@demo.test, //elsewhere.example, /gestion",
        "gestion@demo.test, https://elsewhere.example, /gestion",
        "gestion@demo.test, '/\\elsewhere.example', /gestion",
        "admin@demo.test, '', /connexion/second-facteur",
        "comite3@demo.test, '', /connexion/second-facteur"
    })
    void theRightPasswordLeadsOn(String email, String wanted, String landing) throws Exception {
        mvc.perform(signIn(email, PASSWORD).param("suite", wanted)).andExpect(redirectedUrl(landing));
    }

    /** Other classes meet the same people. */
    @AfterEach
    void everybodyIsBack() {
        jdbc.sql("update account set active = true where email = 'comite9@demo.test'")
                .update();
    }

    @Test
    void unknownDisabledAndMistypedAreAnsweredAlike() throws Exception {
        jdbc.sql("update account set active = false where email = 'comite9@demo.test'")
                .update();

        String mistyped = refused("gestion@demo.test", "demo-annuaire-2015");
        assertThat(mistyped).contains("Adresse électronique ou mot de passe incorrect.");
        assertThat(refused("nobody@demo.test", PASSWORD).replace("nobody@demo.test", "gestion@demo.test"))
                .isEqualTo(mistyped);
        assertThat(refused("comite9@demo.test", PASSWORD).replace("comite9@demo.test", "gestion@demo.test"))
                .isEqualTo(mistyped);
    }

    @Test
    void guessingIsSlowedDownWhereItComesFromAndTheOwnerElsewhereIsNot() throws Exception {
        for (int i = 0; i < 10; i++) {
            mvc.perform(signIn("region@demo.test", "guess").with(from("192.0.2.1")))
                    .andExpect(status().is(422));
        }

        MockHttpServletResponse refusal = mvc.perform(
                        signIn("region@demo.test", PASSWORD).with(from("192.0.2.1")))
                .andExpect(status().isTooManyRequests())
                .andReturn()
                .getResponse();
        assertThat(Integer.parseInt(Objects.requireNonNull(refusal.getHeader("Retry-After"))))
                .isBetween(1, 91);
        mvc.perform(signIn("region@demo.test", PASSWORD).with(from("198.51.100.1")))
                .andExpect(redirectedUrl("/mon-compte"));
        time.pass(Duration.ofSeconds(100));
        mvc.perform(signIn("region@demo.test", PASSWORD).with(from("192.0.2.1")))
                .andExpect(redirectedUrl("/mon-compte"));
    }

    @Test
    void anAdministratorHasNoRoleBeforeTheSecondFactor() throws Exception {
        Cookie session = session("admin@demo.test");
        mvc.perform(get("/admin/comptes").cookie(session)).andExpect(redirectedUrl("/connexion/second-facteur"));
        mvc.perform(get("/mon-compte").cookie(session)).andExpect(redirectedUrl("/connexion/second-facteur"));
        mvc.perform(get("/connexion/second-facteur").cookie(session)).andExpect(status().isOk());

        String page = mvc.perform(post("/connexion/second-facteur")
                        .cookie(session)
                        .with(csrf())
                        .param("code", code("admin@demo.test")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page.lines().filter(line -> line.matches(".*<code>([A-Z2-7]{4}-){3}[A-Z2-7]{4}</code>.*")))
                .hasSize(10);

        Cookie next = session("admin@demo.test");
        mvc.perform(get("/admin/comptes").cookie(next)).andExpect(redirectedUrl("/connexion/code"));
        String used = code("admin@demo.test");
        mvc.perform(post("/connexion/code").cookie(next).with(csrf()).param("code", used))
                .andExpect(status().is(422));
        time.pass(Duration.ofSeconds(30));
        MockHttpServletResponse done = mvc.perform(
                        post("/connexion/code").cookie(next).with(csrf()).param("code", code("admin@demo.test")))
                .andExpect(redirectedUrl("/admin/comptes"))
                .andReturn()
                .getResponse();
        Cookie complete = Objects.requireNonNull(done.getCookie("maillage"));
        assertThat(complete.getValue()).isNotEqualTo(next.getValue());
        mvc.perform(get("/admin/comptes").cookie(complete)).andExpect(status().isOk());
    }

    @Test
    void aRecoveryCodeReplacesTheFactorOnce() throws Exception {
        long id = accountId("fonds@demo.test");
        secondFactors.secretToConfirm(id);
        List<String> codes = secondFactors.confirm(id, code("fonds@demo.test")).orElseThrow();

        assertThat(secondFactors.verify(
                        id, codes.get(0).toLowerCase(Locale.ROOT).replace('-', ' ')))
                .isTrue();
        assertThat(secondFactors.verify(id, codes.get(0))).isFalse();
        assertThat(secondFactors.unusedRecoveryCodes(id)).isEqualTo(9);
    }

    @Test
    void codesAreLimitedByAccountBecauseTheyAreFew() throws Exception {
        long id = accountId("fonds2@demo.test");
        secondFactors.secretToConfirm(id);
        secondFactors.confirm(id, code("fonds2@demo.test"));
        Cookie session = session("fonds2@demo.test");
        for (int i = 0; i < 6; i++) {
            mvc.perform(post("/connexion/code").cookie(session).with(csrf()).param("code", "00000" + i))
                    .andExpect(status().is(422));
        }

        mvc.perform(post("/connexion/code").cookie(session).with(csrf()).param("code", "000007"))
                .andExpect(status().isTooManyRequests());
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        Cookie session = session("cdc@demo.test");
        mvc.perform(get("/mon-compte").cookie(session)).andExpect(status().isOk());

        mvc.perform(post("/deconnexion").cookie(session).with(csrf())).andExpect(redirectedUrl("/"));

        mvc.perform(get("/mon-compte").cookie(session)).andExpect(redirectedUrl("/connexion?suite=%2Fmon-compte"));
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsAndKeepsThisOne() throws Exception {
        Cookie elsewhere = session("etat@demo.test");
        Cookie here = session("etat@demo.test");

        mvc.perform(post("/mon-compte/mot-de-passe")
                        .cookie(here)
                        .with(csrf())
                        .param("mot-de-passe-actuel", PASSWORD)
                        .param("nouveau-mot-de-passe", "quatre mots sans rapport"))
                .andExpect(redirectedUrl("/mon-compte"));

        mvc.perform(get("/mon-compte").cookie(here)).andExpect(status().isOk());
        mvc.perform(get("/mon-compte").cookie(elsewhere)).andExpect(status().is3xxRedirection());
        mvc.perform(signIn("etat@demo.test", PASSWORD)).andExpect(status().is(422));
        mvc.perform(signIn("etat@demo.test", "quatre mots sans rapport")).andExpect(redirectedUrl("/mon-compte"));
    }

    @Test
    void aSessionLeftOpenIsNotEnoughToSetASecondFactorUp() throws Exception {
        Cookie session = session("region@demo.test");
        mvc.perform(get("/mon-compte/second-facteur").cookie(session)).andExpect(status().isOk());
        MockHttpServletRequestBuilder withoutPassword =
                post("/mon-compte/second-facteur").cookie(session).with(csrf()).param("code", code("region@demo.test"));

        mvc.perform(withoutPassword)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Ce n’est pas votre mot de passe actuel.")));
        assertThat(secondFactors.isSetUp(accountId("region@demo.test"))).isFalse();

        mvc.perform(withoutPassword.param("mot-de-passe-facteur", PASSWORD))
                .andExpect(content().string(containsString("recovery-codes")));
        assertThat(secondFactors.isSetUp(accountId("region@demo.test"))).isTrue();
        secondFactors.remove(accountId("region@demo.test"));
    }

    @Test
    void givingTheSecondFactorUpEndsTheOtherSessions() throws Exception {
        Cookie elsewhere = session("cae@demo.test");
        Cookie here = session("cae@demo.test");
        secondFactors.secretToConfirm(accountId("cae@demo.test"));
        secondFactors.confirm(accountId("cae@demo.test"), code("cae@demo.test"));

        mvc.perform(post("/mon-compte/second-facteur/retrait")
                        .cookie(here)
                        .with(csrf())
                        .param("mot-de-passe-facteur", PASSWORD))
                .andExpect(redirectedUrl("/mon-compte"));

        mvc.perform(get("/mon-compte").cookie(here)).andExpect(status().isOk());
        mvc.perform(get("/mon-compte").cookie(elsewhere)).andExpect(status().is3xxRedirection());
    }

    @Test
    void aSessionThatCannotBeReadAnyMoreCountsAsNone() throws Exception {
        Cookie session = session("urscop@demo.test");
        jdbc.sql("""
                update spring_session_attributes set attribute_bytes = '\\x00' where session_primary_id in
                (select primary_id from spring_session where principal_name = 'urscop@demo.test')""").update();

        mvc.perform(get("/mon-compte").cookie(session)).andExpect(redirectedUrl("/connexion?suite=%2Fmon-compte"));
    }

    private String refused(String email, String password) throws Exception {
        return mvc.perform(signIn(email, password))
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private Cookie session(String email) throws Exception {
        return Objects.requireNonNull(
                mvc.perform(signIn(email, PASSWORD)).andReturn().getResponse().getCookie("maillage"));
    }

    private static MockHttpServletRequestBuilder signIn(String email, String password) {
        return post("/connexion").with(csrf()).param("adresse", email).param("mot-de-passe", password);
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private String code(String email) throws Exception {
        String kept = jdbc.sql("select secret from account_second_factor where account_id = ?")
                .param(accountId(email))
                .query(String.class)
                .single();
        byte[] secret = Base64.getDecoder().decode(kept.substring("open:".length()));
        return new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), clock.instant());
    }

    private long accountId(String email) {
        return jdbc.sql("select id from account where email = ?")
                .param(email)
                .query(Long.class)
                .single();
    }
}

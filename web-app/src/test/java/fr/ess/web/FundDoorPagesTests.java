package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Anybody learns what the fund is, whether a company may hope, and writes to it. */
@AccountWebTest
class FundDoorPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private MockHttpServletResponse ask(String address) throws Exception {
        return mvc.perform(get(address)).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8)
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');
    }

    private MockHttpServletRequestBuilder message(String company, String email) {
        return post("/transmea/contact")
                .param("from", "EMPLOYEES")
                .param("name", "Nour Essai")
                .param("email", email)
                .param("company", company)
                .param("origin", "COURT");
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder message, String from) throws Exception {
        return mvc.perform(message.with(csrf()).with(request -> {
                    request.setRemoteAddr(from);
                    return request;
                }))
                .andReturn()
                .getResponse();
    }

    @Test
    void theFundSaysWhatItAsksSinceWhenAndWhoSaysSo() throws Exception {
        MockHttpServletResponse answer = ask("/transmea");
        assertThat(text(answer))
                .contains(
                        "De 3 à 50 salariés",
                        "10 000,00 €",
                        "1er janvier 2007",
                        "Le programme d’actions communes, partie 2",
                        "Isère");
        assertThat(answer.getCookies()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    effectif=12&situation=healthy&departement=26&montant=40000 | Votre projet répond aux critères
                    effectif=51&situation=healthy&departement=26&montant=40000 | plus que le maximum d’une entreprise saine, 50
                    effectif=12&situation=healthy&departement=26&montant=9999,99 | 9 999,99 € : moins que le ticket minimal
                    effectif=12&situation=healthy&departement=26&montant=300000,01 | 300 000,01 € : plus que le ticket maximal
                    effectif=12&situation=healthy&departement=ailleurs&montant=40000 | Hors de Rhône-Alpes
                    effectif=12 | Il manque des réponses
                    """)
    void theSelfCheckAnswersEachCriterionAndKeepsNothing(String asked, String said) throws Exception {
        long before = files();
        assertThat(text(ask("/transmea/eligibilite?" + asked))).contains(said, "Depuis le 1er janvier 2007");
        assertThat(files()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"effectif=douze", "montant=beaucoup", "situation=neuve", "departement=Isere"})
    void whatCannotBeReadIsMarked(String asked) throws Exception {
        MockHttpServletResponse answer = ask("/transmea/eligibilite?" + asked);
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(text(answer)).contains("Une réponse n’a pas pu être lue");
    }

    @Test
    void aMessageBecomesALeadAndIsAcknowledged() throws Exception {
        assertThat(send(
                                message("Fonderie de l’essai", "nour@essai.test")
                                        .param("place", "Valence")
                                        .param("employees", "18")
                                        .param("hearing", "2099-03-02"),
                                "192.0.2.1")
                        .getRedirectedUrl())
                .isEqualTo("/transmea/contact/envoye");
        String lead = jdbc.sql("""
                        select f.stage || ' ' || f.situation || ' ' || f.employees || ' ' || t.code || ' ' || c.name || ' ' || d.on_day
                        from buyout_file f join territory t on t.id = f.commune_id join buyout_contact c on c.file_id = f.id
                        join buyout_deadline d on d.file_id = f.id where f.company = 'Fonderie de l’essai'
                        """).query(String.class).single();
        assertThat(lead).isEqualTo("LEAD RECEIVERSHIP 18 26362 Nour Essai 2099-03-02");
        assertThat(jdbc.sql("select body from outgoing_mail where recipient = 'nour@essai.test'")
                        .query(String.class)
                        .single())
                .contains("Fonderie de l’essai", "Référence à rappeler");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    name    | -          | Indiquez votre nom.
                    email   | nour       | Une adresse électronique
                    company | -          | Nommez l’entreprise
                    hearing | 2014-01-01 | Cette date est passée
                    hearing | bientôt    | Indiquez une date
                    place   | Marseille  | pas en Rhône-Alpes
                    employees | dix      | Indiquez un nombre entier
                    """)
    void aFaultyMessageIsMarkedAndNothingTypedIsLost(String field, String value, String said) throws Exception {
        MockHttpServletRequestBuilder message = post("/transmea/contact").param("message", "Bonjour le fonds");
        String[][] usual = {
            {"from", "OWNER"}, {"name", "Nour"}, {"email", "a@essai.test"}, {"company", "Essai"}, {"origin", "COURT"}
        };
        for (String[] one : usual) {
            if (!one[0].equals(field)) {
                message.param(one[0], one[1]);
            }
        }
        MockHttpServletResponse answer = send(message.param(field, value == null ? "" : value), "192.0.2.2");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains(said, "Bonjour le fonds");
    }

    @ParameterizedTest
    @CsvSource({"from", "origin"})
    void aChoiceThatThePageDoesNotOfferIsRefusedByName(String field) throws Exception {
        MockHttpServletRequestBuilder message = message("Essai", "b@essai.test");
        MockHttpServletResponse answer = send(
                message.with(request -> {
                    request.setParameter(field, "<img src=x>");
                    return request;
                }),
                "192.0.2.4");

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(text(answer)).contains("<code>" + field + "</code>");
    }

    @Test
    void aProgramThatFillsTheHiddenFieldWritesNothing() throws Exception {
        long before = files();
        assertThat(send(message("Robot", "robot@essai.test").param("trap", "x"), "192.0.2.3")
                        .getStatus())
                .isEqualTo(302);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void whoWritesTooOftenWaits() throws Exception {
        for (int n = 1; n <= 4; n++) {
            send(message("Répétition", "encore@essai.test"), "192.0.2." + (10 + n));
        }
        MockHttpServletResponse fifth = send(message("Répétition", "encore@essai.test"), "192.0.2.15");
        assertThat(fifth.getStatus()).isEqualTo(429);
        assertThat(fifth.getHeader("Retry-After")).isNotNull();
    }

    private long files() {
        return jdbc.sql("select count(*) from buyout_file").query(Long.class).single();
    }
}

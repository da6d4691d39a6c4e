package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Registration to an event without an account, from the form to the last letter. */
@AccountWebTest
class RegistrationPagesTests {

    private static final Pattern LINK = Pattern.compile("http://[^/]+(/inscriptions/[\\w-]+)");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private String slug = "";
    private String date = "";

    @BeforeEach
    void event() {
        jdbc.sql("delete from rate_limit").update();
        slug = "inscription-"
                + jdbc.sql("select count(*) from event").query(Integer.class).single();
        date = jdbc.sql("""
                        with made as (
                            insert into event (slug, title, kind, state, summary, starts_at, ends_at, place, places, source)
                            values (?, 'Essai', 'WORKSHOP', 'PUBLISHED', 'S', current_date + time '09:00' + interval '20 days',
                                    current_date + time '18:00' + interval '20 days', 'Ici', 2, 'S') returning id, starts_at),
                        terms as (insert into event_registration_terms (event_id, most_companions, largest_group) select id, 2, 10 from made),
                        parts as (
                            insert into event_session (event_id, title, kind, starts_at, ends_at, places)
                            select id, 'Atelier ' || n, 'WORKSHOP', starts_at + (n / 2 * 2 || ' hours')::interval, starts_at + (n / 2 * 2 + 1 || ' hours')::interval, 1
                            from made, generate_series(2, 4) n)
                        select to_char(starts_at, 'YYYY-MM-DD"T"HH24:MI') from made""").param(slug).query(String.class).single();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletRequestBuilder form(String email) {
        return post("/evenements/" + slug + "/inscription")
                .with(csrf())
                .param("date", date)
                .param("nom", "Camille Exemple")
                .param("email", email);
    }

    private MockHttpServletResponse ask(String email) throws Exception {
        return answer(form(email));
    }

    private MockHttpServletResponse push(String address) throws Exception {
        return answer(post(address).with(csrf()));
    }

    private List<String> mails(String to) {
        return jdbc.sql("select body from outgoing_mail where recipient = ? and key like 'registration.%' order by id")
                .param(to)
                .query(String.class)
                .list();
    }

    private String link(String to) {
        List<String> mails = mails(to);
        Matcher link = LINK.matcher(mails.get(mails.size() - 1));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private int registered() throws Exception {
        Matcher found = Pattern.compile("\"slug\":\"" + slug + "\".*?\"places\":\\d+,\"inscrits\":(\\d+)")
                .matcher(text(
                        answer(get("/api/v1/evenements").param("q", "essai").param("limite", "100"))));
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private String session(int number) {
        return jdbc.sql(
                        "select p.id from event_session p join event e on e.id = p.event_id where e.slug = ? and p.title = ?")
                .param(slug)
                .param("Atelier " + number)
                .query(String.class)
                .single();
    }

    @Test
    void theSeatIsKeptAndConfirmedByTheLinkAlone() throws Exception {
        assertThat(text(answer(get("/evenements/" + slug)))).contains("S’inscrire", "2\u00a0places libres");
        assertThat(ask("anne@exemple.fr").getRedirectedUrl()).isEqualTo("/evenements/" + slug + "/inscription/merci");
        assertThat(registered()).isEqualTo(1);
        String link = link("anne@exemple.fr");

        assertThat(text(answer(get(link)))).contains("Confirmer mon inscription", "Camille Exemple");
        assertThat(push(link + "/confirmation").getRedirectedUrl()).isEqualTo(link);
        assertThat(text(answer(get(link)))).contains("Votre place est confirmée");
        assertThat(mails("anne@exemple.fr")).hasSize(2);
        assertThat(jdbc.sql(
                                "select calendar from outgoing_mail where recipient = 'anne@exemple.fr' and key like 'registration.%' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .contains("METHOD:PUBLISH", "SUMMARY:Essai", "LOCATION:Ici");
        assertThat(push(link + "/confirmation").getStatus())
                .as("served already")
                .isEqualTo(409);
        assertThat(answer(get(link + "x")).getStatus()).as("forged").isEqualTo(404);
        assertThat(push("/inscriptions/rien/annulation").getStatus()).isEqualTo(404);
    }

    @Test
    void whoComesWhenItIsFullWaitsAndIsOfferedWhatComesFree() throws Exception {
        ask("un@exemple.fr");
        push(link("un@exemple.fr") + "/confirmation");
        ask("deux@exemple.fr");
        assertThat(text(answer(get("/evenements/" + slug + "/inscription")))).contains("C’est complet");
        assertThat(text(answer(get("/evenements/" + slug)))).contains("Rejoindre la liste d’attente");
        ask("trois@exemple.fr");
        String third = link("trois@exemple.fr");
        push(third + "/confirmation");
        assertThat(text(answer(get(third)))).contains("Vous êtes sur la liste d’attente");
        assertThat(push(third + "/place").getStatus()).as("nothing is offered").isEqualTo(409);

        push(link("un@exemple.fr") + "/annulation");
        assertThat(ask("quatre@exemple.fr").getStatus()).isEqualTo(302);

        assertThat(mails("trois@exemple.fr").get(1)).contains("libérée", "proposée à la personne suivante");
        assertThat(text(answer(get(third)))).contains("Prendre la place");
        push(link("trois@exemple.fr") + "/place");
        assertThat(text(answer(get(third)))).contains("Votre place est confirmée");
        assertThat(text(answer(get(link("quatre@exemple.fr"))))).contains("rang sur la liste d’attente");
        assertThat(registered()).isEqualTo(2);
        assertThat(push(link("un@exemple.fr") + "/annulation").getStatus()).isEqualTo(409);
    }

    @Test
    void whoHasASeatSaysAgainThatTheyComeWhenItIsNear() throws Exception {
        ask("vient@exemple.fr");
        String link = link("vient@exemple.fr");
        assertThat(push(link + "/presence").getStatus()).as("not confirmed").isEqualTo(409);
        push(link + "/confirmation");
        assertThat(text(answer(get(link)))).doesNotContain("Je confirme ma venue");
        jdbc.sql("""
                        with moved as (update event set starts_at = starts_at - interval '14 days', ends_at = ends_at - interval '14 days'
                                       where slug = ? returning id)
                        update event_session set starts_at = starts_at - interval '14 days', ends_at = ends_at - interval '14 days'
                        where event_id = (select id from moved)""").param(slug).update();

        assertThat(text(answer(get(link)))).contains("Je confirme ma venue");
        push(link + "/presence");
        assertThat(text(answer(get(link)))).contains("Vous avez dit que vous venez");
    }

    @Test
    void whatIsKeptOfThePageIsNewAgainAfterEachRegistration() throws Exception {
        String page = "/evenements/" + slug;
        String tag = String.valueOf(answer(get(page)).getHeader("ETag"));
        assertThat(answer(get(page).header("If-None-Match", tag)).getStatus()).isEqualTo(304);

        ask("neuve@exemple.fr");

        assertThat(text(answer(get(page).header("If-None-Match", tag)))).contains("1\u00a0place libre");
        assertThat(answer(get(page + "/inscription")).getHeader("ETag"))
                .as("a form is never kept")
                .isNull();
    }

    @Test
    void askingAgainTellsNothingOfTheAddressAndTakesNoSecondSeat() throws Exception {
        String first = String.valueOf(ask("anne2@exemple.fr").getRedirectedUrl());

        assertThat(ask("Anne2@Exemple.fr").getRedirectedUrl()).isEqualTo(first);
        assertThat(mails("anne2@exemple.fr").get(1)).contains("il y en a déjà une");
        assertThat(registered()).isEqualTo(1);
    }

    @Test
    void whatCannotBeIsRefusedAndNothingTypedIsLost() throws Exception {
        MockHttpServletResponse many = answer(form("a@exemple.fr").param("accompagnants", "Un\nDeux\nTrois"));
        assertThat(many.getStatus()).isEqualTo(422);
        assertThat(text(many)).contains("Au plus 2 pour cet événement", "Camille Exemple", "Un\nDeux\nTrois");
        MockHttpServletResponse both =
                answer(form("a@exemple.fr").param("seances", session(2)).param("seances", session(3)));
        assertThat(both.getStatus()).isEqualTo(422);
        assertThat(text(both)).contains("ont lieu en même temps");
        String other = jdbc.sql(
                        "select id from event_session where event_id <> (select id from event where slug = ?) limit 1")
                .param(slug)
                .query(String.class)
                .single();
        MockHttpServletResponse foreign = answer(form("a@exemple.fr").param("seances", other));
        assertThat(foreign.getStatus()).isEqualTo(422);
        assertThat(text(foreign)).contains("pas au programme de cet événement");
        assertThat(answer(form("a@exemple.fr").param("groupe", "Classe").param("effectif", "11"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(answer(form("a@exemple.fr").param("effectif", "3")).getStatus())
                .isEqualTo(422);
        assertThat(ask("pas une adresse").getStatus()).isEqualTo(422);
        assertThat(answer(post("/evenements/" + slug + "/inscription").with(csrf()))
                        .getStatus())
                .isEqualTo(422);
        assertThat(answer(form("robot@exemple.fr").param("trap", "x")).getStatus())
                .isEqualTo(302);
        assertThat(registered()).isZero();
        assertThat(mails("a@exemple.fr")).isEmpty();
    }

    @Test
    void aGroupTakesAsManySeatsAsItIsWithoutNames() throws Exception {
        assertThat(answer(form("classe@exemple.fr")
                                .param("groupe", "Classe de 2de")
                                .param("effectif", "2"))
                        .getStatus())
                .isEqualTo(302);

        assertThat(registered()).isEqualTo(2);
        assertThat(text(answer(get(link("classe@exemple.fr"))))).contains("2 places sont gardées", "Classe de 2de");
        MockHttpServletResponse larger =
                answer(form("autre@exemple.fr").param("groupe", "Chorale").param("effectif", "3"));
        assertThat(larger.getStatus()).isEqualTo(422);
        assertThat(text(larger)).contains("Vous êtes plus nombreux que les places (2)");
    }

    @Test
    void sessionsHaveSeatsOfTheirOwn() throws Exception {
        answer(form("s1@exemple.fr").param("seances", session(2)));
        MockHttpServletResponse full = answer(form("s2@exemple.fr").param("seances", session(2)));

        assertThat(full.getStatus()).isEqualTo(422);
        assertThat(text(full)).contains("Une séance choisie est complète");
        assertThat(registered()).isEqualTo(1);
        assertThat(text(answer(get(link("s1@exemple.fr"))))).contains("Atelier 2");
    }

    @Test
    void theLinkChangesCancelsHandsOverAndErases() throws Exception {
        ask("lien@exemple.fr");
        String link = link("lien@exemple.fr");
        push(link + "/confirmation");
        MockHttpServletResponse more = answer(post(link + "/modification")
                .with(csrf())
                .param("nom", "Camille E.")
                .param("accompagnants", "Sacha\nAlix"));
        assertThat(more.getStatus()).as("three for two places").isEqualTo(422);
        assertThat(text(more)).contains("Sacha\nAlix");
        assertThat(answer(post(link + "/modification")
                                .with(csrf())
                                .param("nom", "Camille E.")
                                .param("accompagnants", "Sacha")
                                .param("seances", session(4))
                                .param("accords", "NEWS"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(answer(post(link + "/modification")
                                .with(csrf())
                                .param("nom", "Camille E.")
                                .param("accompagnants", "Sacha")
                                .param("accords", "NEWS"))
                        .getRedirectedUrl())
                .isEqualTo(link);
        assertThat(registered()).isEqualTo(2);
        assertThat(text(answer(get(link + "/donnees.json"))))
                .contains(
                        "\"Camille E.\"",
                        "\"Sacha\"",
                        "\"usage\":\"Recevoir l’annonce d’autres événements\",\"accord\":true",
                        "lien@exemple.fr");

        assertThat(push(link + "/effacement").getRedirectedUrl()).isEqualTo(link);
        assertThat(answer(get(link)).getStatus()).isEqualTo(410);
        assertThat(answer(get(link + "/donnees.json")).getStatus()).isEqualTo(404);
        assertThat(push(link + "/annulation").getStatus()).isEqualTo(409);
        assertThat(registered()).isZero();
        assertThat(jdbc.sql("select count(*) from journal_entry e where to_jsonb(e)::text like '%Camille E.%'")
                        .query(Long.class)
                        .single())
                .as("the journal names nobody")
                .isZero();
    }

    @Test
    void whatIsOverCancelledOrClosedTakesNobody() throws Exception {
        jdbc.sql(
                        "update event_registration_terms set closes_at = now() - interval '1 hour' where event_id = (select id from event where slug = ?)")
                .param(slug)
                .update();
        assertThat(text(answer(get("/evenements/" + slug + "/inscription")))).contains("Les inscriptions sont closes");
        assertThat(ask("tard@exemple.fr").getStatus()).isEqualTo(422);
        jdbc.sql("update event set state = 'CANCELLED', end_reason = 'Pluie' where slug = ?")
                .param(slug)
                .update();
        assertThat(answer(get("/evenements/" + slug + "/inscription")).getStatus())
                .isEqualTo(410);
        assertThat(ask("tard@exemple.fr").getStatus()).isEqualTo(410);
        jdbc.sql("""
                        insert into event_registration_terms (event_id) select id from event where slug = 'rencontre-nationale-ptce-2012'
                        on conflict do nothing""").update();
        MockHttpServletResponse past = answer(get("/evenements/rencontre-nationale-ptce-2012/inscription"));
        assertThat(past.getStatus()).isEqualTo(410);
        assertThat(text(past)).contains("a commencé ou est passé");
        jdbc.sql(
                        "delete from event_registration_terms where event_id = (select id from event where slug = 'rencontre-nationale-ptce-2012')")
                .update();
        assertThat(answer(get("/evenements/rencontre-nationale-ptce-2012/inscription"))
                        .getStatus())
                .as("takes none")
                .isEqualTo(404);
        assertThat(mails("tard@exemple.fr")).isEmpty();
    }
}

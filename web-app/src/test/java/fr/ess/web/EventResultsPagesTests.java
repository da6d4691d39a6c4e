package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.ess.contract.indicator.IndicatorSource;
import fr.ess.events.Occurrences;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Who registered, came and did not come: numbers for the staff and for those who organise. */
@AccountWebTest
class EventResultsPagesTests {

    private static final String ALL = "/gestion/evenements/resultats";
    private static final String ONE = "/gestion/evenements/essai-de-resultats/resultats";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<IndicatorSource> sources;

    @Autowired
    private Occurrences occurrences;

    /** Twelve registered for two sessions, of whom six persons came, and five more without a registration. */
    @BeforeEach
    void event() {
        if (jdbc.sql("select count(*) from event where slug = 'essai-de-resultats'")
                        .query(Long.class)
                        .single()
                > 0) {
            return;
        }
        jdbc.sql("""
                        do $made$
                        declare
                            one   bigint;
                            room  bigint;
                            seats bigint;
                            part  bigint;
                            mine  bigint;
                        begin
                            insert into event (slug, title, kind, state, summary, starts_at, ends_at, place, commune_id, source)
                                values ('essai-de-resultats', 'Essai de résultats', 'VISIT', 'PUBLISHED', 'S', '2019-11-16 09:00', '2019-11-16 18:00', 'Ici',
                                        (select id from territory where level = 'COMMUNE' and code = '38185'), 'S') returning id into one;
                            insert into event_session (event_id, title, kind, starts_at, ends_at)
                                values (one, 'Atelier compté', 'WORKSHOP', '2019-11-16 10:00', '2019-11-16 11:00') returning id into room;
                            insert into event_seats (event_id, local_start) values (one, '2019-11-16 09:00') returning id into seats;
                            insert into event_seats (event_id, local_start, session_id) values (one, '2019-11-16 09:00', room) returning id into part;
                            for n in 1 .. 4 loop
                                insert into event_registration (seats_id, state, email, name, group_name, persons, created_at, until)
                                    values (seats, 'HELD', n || '@resultats.invalid', 'Personne ' || n, 'Groupe', 3, now(), now() + interval '1 hour') returning id into mine;
                                insert into event_seat_claim values (mine, seats, 3), (mine, part, 3);
                                update event_registration set state = 'CONFIRMED', until = null, verified_at = now() where id = mine;
                                if n < 3 then
                                    insert into event_arrival select gen_random_uuid(), seats, null, mine, n, now(), now(), min(id) from account;
                                    insert into event_arrival select gen_random_uuid(), seats, room, mine, n, now(), now(), min(id) from account;
                                end if;
                            end loop;
                            insert into event_arrival select gen_random_uuid(), seats, room, mine, 3, now(), now(), min(id) from account;
                            insert into event_arrival select gen_random_uuid(), seats, null, null, 5, now(), now(), min(id) from account;
                            update event_registration set email = null, name = null, group_name = null, erased_at = now() where seats_id = seats;
                        end $made$""").update();
    }

    private Person staff() {
        return new Person(mvc, jdbc, "gestion@demo.test");
    }

    /** Without the quotes that a comma calls for, and with plain spaces. */
    private static String text(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8)
                .replace("\"", "")
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');
    }

    private String csv(String par) throws Exception {
        return text(staff().ask(get(ALL + ".csv").param("par", par)));
    }

    @Test
    void whoCameAndWhoDidNotIsCountedOnceThePeopleAreForgotten() throws Exception {
        assertThat(text(staff().ask(get(ONE + ".csv"))))
                .contains(
                        "Tout l’événement, 16 novembre 2019 à 9 h;1;12;12;6;6;5;11;",
                        "Atelier compté, 16 novembre 2019 à 9 h;1;12;12;6;6;0;6;");
        assertThat(csv("annee")).contains("2019;1;12;12;6;6;5;11;");
        assertThat(csv("evenement")).contains("Essai de résultats, 16 novembre 2019 à 9 h;1;12;12;6;6;5;11;");
        assertThat(csv("type")).contains("Visite;1;12;12;6;6;5;11;");
        assertThat(csv("departement")).contains("Isère;1;12;12;6;6;5;11;");
        assertThat(csv("campagne")).contains("Hors campagne;");
    }

    @Test
    void whatWasToldStandsBesideAndKeepsItsSource() throws Exception {
        assertThat(csv("annee")).contains("2011, Forum de l’emploi solidaire;;;;;;;;15000;", "RTES (2012)");
        assertThat(csv("edition")).contains("Rencontres Solidaires, moyenne par an", ";7000;");
        assertThat(csv("type")).doesNotContain("15000");
        assertThat(text(staff().ask(get(ALL)))).contains("15000", "ne s’y ajoutent pas", "Empreinte");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "ods", "pdf", "json"})
    void theyAreTakenAway(String format) throws Exception {
        assertThat(staff().ask(get(ALL + "." + format)).getContentAsByteArray()).isNotEmpty();
        assertThat(staff().ask(get(ONE + "." + format)).getStatus()).isEqualTo(200);
    }

    /** A commune of the Isère; nothing else of 2019 is in the demonstration. */
    @ParameterizedTest
    @CsvSource({
        "evenements.rendez-vous,2019-12-31,1",
        "evenements.inscrits,2019-12-31,12",
        "evenements.participants,2019-11-16,11"
    })
    void theContractCountsThemForItsIndicators(String key, LocalDate day, BigDecimal figure) {
        occurrences.refresh();
        IndicatorSource source = source(key);
        assertThat(source.knows(day)).isTrue();
        assertThat(source.count(day)).singleElement().satisfies(count -> {
            assertThat(count.first()).isEqualByComparingTo(figure);
            assertThat(count.territoryId())
                    .isEqualTo(jdbc.sql("select id from territory where level = 'DEPARTEMENT' and code = '38'")
                            .query(Integer.class)
                            .single());
        });
        assertThat(source.count(LocalDate.of(2019, 11, 15))).isEmpty();
        assertThat(source.knows(LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(2)))
                .isFalse();
    }

    private IndicatorSource source(String key) {
        return sources.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    }

    @Test
    void othersReadNone() throws Exception {
        Person editor = new Person(mvc, jdbc, "acteur@demo.test");
        assertThat(editor.ask(get(ONE)).getStatus()).isEqualTo(404);
        assertThat(text(editor.ask(get(ALL + ".csv").param("par", "annee")))).doesNotContain("2019;");
        assertThat(new Person(mvc, jdbc, "operateur@demo.test").ask(get(ALL)).getStatus())
                .isEqualTo(403);
        assertThat(staff().ask(get(ALL).param("par", "humeur")).getStatus()).isEqualTo(400);
    }
}

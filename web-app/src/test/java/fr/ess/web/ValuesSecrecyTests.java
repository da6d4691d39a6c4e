package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Role × channel, generated from the application's own addresses: Oxalis answers, and to whoever does not keep its entry every page, file
 * and API answers exactly as it did before; to the staff but for how many answered.
 */
@AccountWebTest
class ValuesSecrecyTests {

    private static final String MARK = "zibeline";
    private static final String STAFF = "gestion@demo.test";
    private static final List<String> OUTSIDERS = List.of(
            "",
            STAFF,
            "admin@demo.test",
            "cae@demo.test",
            "cae2@demo.test",
            "urscop@demo.test",
            "region@demo.test",
            "operateur@demo.test",
            "plateforme@demo.test",
            "fonds@demo.test");
    /** Where something of the answers is shown, or might come to be. */
    private static final List<String> ROOMS = List.of(
            "/observatoire",
            "/gestion/observatoire",
            "/mes-fiches",
            "/annuaire/{slug}",
            "/api/v1/observatoire",
            "/poles");

    private static final List<String> QUESTIONS =
            List.of("", "?edition=2", "?territoire=73", "?famille=cooperative", "?vue=participation");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatOxalisAnswersIsReadByNobodyElse() throws Exception {
        Outsiders outsiders = new Outsiders(context, mvc, jdbc);
        long oxalis = jdbc.sql("select id from organisation where slug = 'oxalis'")
                .query(Long.class)
                .single();
        Set<String> addresses = addresses(outsiders, oxalis);
        String own = "/mes-fiches/" + oxalis + "/valeurs";
        assertThat(addresses)
                .hasSizeGreaterThan(40)
                .contains(
                        own,
                        own + "/reponses",
                        "/observatoire/valeurs.csv?territoire=73",
                        "/gestion/observatoire/valeurs");
        List<Map<String, String>> before = new ArrayList<>();
        for (String email : OUTSIDERS) {
            before.add(outsiders.answers(email, addresses));
        }
        jdbc.sql("""
                        insert into values_sheet (grid_id, organisation_id, state, answers, note, consent, started_on, given_on)
                        values (1, ?, 'GIVEN', array_fill(4::smallint, array[12]), ?, 'oui', current_date, current_date)""").params(oxalis, MARK + "-note").update();
        for (int at = 0; at < OUTSIDERS.size(); at++) {
            String email = OUTSIDERS.get(at);
            Map<String, String> after = outsiders.answers(email, addresses);
            before.get(at).forEach((address, answer) -> {
                String now = after.getOrDefault(address, "");
                assertThat(now).as("%s at %s", email, address).doesNotContain(MARK);
                if (!tellsHowMany(email, address)) {
                    assertThat(Outsiders.news(answer, now))
                            .as("what %s newly reads at %s", email.isEmpty() ? "nobody" : email, address)
                            .isEmpty();
                }
            });
        }
        assertThat(outsiders.marks(MARK, "acteur@demo.test", addresses))
                .as("the note is on a page of those who keep the entry")
                .contains("note");
        assertThat(jdbc.sql("select count(*) from journal_entry where before::text like ? or after::text like ?")
                        .params("%" + MARK + "%", "%" + MARK + "%")
                        .query(Long.class)
                        .single())
                .as("the journal masks it")
                .isZero();
    }

    private static boolean tellsHowMany(String email, String address) {
        return email.equals(STAFF) && address.startsWith("/gestion/observatoire/valeurs");
    }

    private static Set<String> addresses(Outsiders outsiders, long organisation) {
        return new LinkedHashSet<>(outsiders.addresses(
                ROOMS,
                variable -> switch (variable) {
                    case "slug" -> "oxalis";
                    case "id" -> String.valueOf(organisation);
                    default -> "1";
                },
                pattern -> pattern.contains("valeurs") && pattern.contains("observatoire") ? QUESTIONS : List.of("")));
    }
}

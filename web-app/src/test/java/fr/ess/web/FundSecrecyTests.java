package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Role × field × channel, generated from the application's own addresses: a file with a mark in every field is laid down, and to
 * whoever may not see it every page, export, count, sort, filter and API answers exactly as it did before.
 */
@AccountWebTest
class FundSecrecyTests {

    private static final String MARK = "zibeline";
    private static final List<String> OUTSIDERS = List.of(
            "",
            "comite9@demo.test",
            "pilotage@demo.test",
            "gestion@demo.test",
            "region@demo.test",
            "operateur@demo.test",
            "urscop@demo.test",
            "cae@demo.test",
            "acteur@demo.test",
            "plateforme@demo.test");
    /** Where something of the fund is shown, or might come to be. */
    private static final List<String> ROOMS = List.of(
            "/fonds", "/transmea", "/contrat", "/gestion/contrat", "/financeur", "/mes-actions", "/api/v1/contrat");

    private static final List<String> QUESTIONS =
            List.of("", "?q=" + MARK, "?vue=liste&tri=ticket", "?etape=STUDY&q=" + MARK, "?date=2026-01-31");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void aFileChangesNothingForThoseWhoMayNotSeeIt() throws Exception {
        String reference = "2098-" + (100 + System.nanoTime() % 900);
        Outsiders outsiders = new Outsiders(context, mvc, jdbc);
        Set<String> addresses = addresses(outsiders, reference);
        assertThat(addresses)
                .hasSizeGreaterThan(60)
                .anyMatch(address -> address.startsWith("/fonds/dossiers/" + reference));
        List<Map<String, String>> before = new ArrayList<>();
        for (String email : OUTSIDERS) {
            before.add(outsiders.answers(email, addresses));
        }
        plant(reference);
        for (int at = 0; at < OUTSIDERS.size(); at++) {
            String email = OUTSIDERS.get(at);
            Map<String, String> after = outsiders.answers(email, addresses);
            before.get(at)
                    .forEach((address, answer) -> assertThat(Outsiders.news(answer, after.getOrDefault(address, "")))
                            .as("what %s newly reads at %s", email.isEmpty() ? "nobody" : email, address)
                            .isEmpty());
        }
        assertThat(outsiders.marks(MARK, "fonds@demo.test", addresses))
                .as("the marks of every field are on some page of an officer's")
                .contains(
                        "societe",
                        "activite",
                        "proprietaire",
                        "equipe",
                        "conseils",
                        "risques",
                        "soutien",
                        "apporteur",
                        "note",
                        "tache");
    }

    private static Set<String> addresses(Outsiders outsiders, String reference) {
        return outsiders.addresses(
                ROOMS,
                variable -> variable.equals("reference") ? reference : "1",
                pattern -> pattern.contains("{") ? List.of("") : QUESTIONS);
    }

    private void plant(String reference) {
        LocalDate today = LocalDate.now(clock);
        long referrer = key(
                "insert into buyout_referrer (fund_id, name, kind, email) select id, ?, 'COURT', ? from fund where slug = 'transmea' returning id",
                MARK + "-apporteur",
                MARK + "-courriel@exemple.test");
        long file = key(
                """
                        insert into buyout_file (fund_id, reference, company, activity, origin, situation, stage_since, received_on, lead_source,
                            referrer_id, officer_id, employees, ticket_cents, owner, team, advisers, risks, support_plan)
                        select f.id, ?, ?, ?, 'COURT', 'RECEIVERSHIP', ?, ?, 'REFERRER', ?, a.id, 23, 12345789, ?, ?, ?, ?, ?
                        from fund f, account a where f.slug = 'transmea' and a.email = 'fonds@demo.test' returning id""",
                reference,
                MARK + "-societe",
                MARK + "-activite",
                today,
                today,
                referrer,
                MARK + "-proprietaire",
                MARK + "-equipe",
                MARK + "-conseils",
                MARK + "-risques",
                MARK + "-soutien");
        jdbc.sql("""
                        insert into buyout_passage (file_id, number, from_stage, to_stage, passed_on, recorded_by)
                        values (:file, 2, 'LEAD', 'QUALIFIED', :day, 'essai'), (:file, 3, 'QUALIFIED', 'STUDY', :day, 'essai')""").param("file", file).param("day", today).update();
        jdbc.sql(
                        "insert into buyout_plan_line (file_id, kind, label, amount_cents, position) values (?, 'BANK', ?, 7654321, 1)")
                .params(file, MARK + "-banque")
                .update();
        jdbc.sql("insert into buyout_note (file_id, text, author) values (?, ?, 'essai')")
                .params(file, MARK + "-note")
                .update();
        jdbc.sql(
                        "insert into buyout_task (file_id, title, due_on, account_id, created_by) select ?, ?, ?, id, 'essai' from account where email = 'fonds@demo.test'")
                .params(file, MARK + "-tache", today)
                .update();
        jdbc.sql("insert into buyout_deadline (file_id, kind, on_day, note) values (?, 'HEARING', ?, ?)")
                .params(file, today.plusDays(9), MARK + "-audience")
                .update();
    }

    private long key(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }
}

package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What matters is done whole or not at all, wherever its process is killed: before each of its statements and before and after
 * each commit, one after the other. Asked for again, it is done once.
 */
@AccountWebTest
@Import(CutWork.class)
class CutWorkTests {

    private static final int FEWEST_POINTS = 5;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CutWork cut;

    private interface Sending {
        MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception;
    }

    /** Counts and contents of the tables whose names begin so, and of what is written beside them: journal and mails. */
    private String contents(String tables) {
        List<String> names = jdbc.sql("""
                        select relname::text from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
                        and relname ~ ('^(outgoing_mail|journal_entry|' || ? || ')') order by 1""").param(tables).query(String.class).list();
        assertThat(names).hasSizeGreaterThan(5);
        StringBuilder all = new StringBuilder();
        for (String name : names) {
            all.append(name)
                    .append(jdbc.sql(
                                    "select count(*) || md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) from "
                                            + name + " t")
                            .query(String.class)
                            .single());
        }
        return all.toString();
    }

    /**
     * Cuts at one point after the other until the work gets through.
     *
     * @param whole says that it is done, and done once
     */
    private void wholeOrNotAtAll(
            String tables, Supplier<MockHttpServletRequestBuilder> request, Sending sending, Callable<Boolean> whole)
            throws Exception {
        String before = contents(tables);
        int point = 0;
        boolean done = false;
        while (!done) {
            point++;
            MockHttpServletResponse answer = sending.send(request.get().with(cut.at(point)));
            boolean happened = cut.happened();
            assertThat(TransactionSynchronizationManager.getResourceMap())
                    .as("bound to the thread after a cut at point %d", point)
                    .isEmpty();
            assertThat(answer.getStatus()).as("cut at point %d", point).isEqualTo(happened ? 503 : 302);
            done = !contents(tables).equals(before);
            if (done) {
                assertThat(whole.call())
                        .as("whole after a cut at point %d", point)
                        .isTrue();
            }
        }
        assertThat(point).as("points").isGreaterThan(FEWEST_POINTS);
        String after = contents(tables);
        assertThat(sending.send(request.get()).getStatus()).as("sent again").isIn(302, 409, 422);
        assertThat(whole.call()).as("sent again").isTrue();
        assertThat(after).isNotEqualTo(before);
    }

    private long count(String sql, Object... values) {
        return jdbc.sql(sql).params(values).query(Long.class).single();
    }

    @Test
    void aRegistration() throws Exception {
        String email = "coupure@exemple.invalid";
        jdbc.sql("delete from rate_limit").update();
        String date = jdbc.sql("""
                        with made as (
                            insert into event (slug, title, kind, state, summary, starts_at, ends_at, place, places, source)
                            values ('essai-de-coupure', 'Essai', 'WORKSHOP', 'PUBLISHED', 'S', current_date + time '09:00' + interval '20 days',
                                    current_date + time '18:00' + interval '20 days', 'Ici', 2, 'S') returning id, starts_at),
                        terms as (insert into event_registration_terms (event_id) select id from made)
                        select to_char(starts_at, 'YYYY-MM-DD"T"HH24:MI') from made""").query(String.class).single();

        wholeOrNotAtAll(
                "event",
                () -> post("/evenements/essai-de-coupure/inscription")
                        .with(csrf())
                        .param("date", date)
                        .param("nom", "Camille Exemple")
                        .param("email", email),
                request -> {
                    jdbc.sql("delete from rate_limit").update();
                    return mvc.perform(request).andReturn().getResponse();
                },
                () -> count("select count(*) from event_registration where email = ?", email) == 1
                        && count(
                                        "select count(*) from event_seat_claim c join event_registration r on r.id = c.registration_id where r.email = ?",
                                        email)
                                == 1
                        && count(
                                        "select count(*) from outgoing_mail where recipient = ? and key like 'registration.%'",
                                        email)
                                >= 1);
    }

    @Test
    void aVoteAndTheDecisionOfACommittee() throws Exception {
        Person officer = new Person(mvc, jdbc, "fonds@demo.test");
        CommitteeSetting setting = new CommitteeSetting(jdbc);
        CommitteeRoom room = new CommitteeRoom(officer, setting);
        String reference = setting.file("Tissage d’essai", LocalDate.now(ZoneId.of("Europe/Paris")), "COMMITTEE");
        String session = room.opened(reference, 6);
        long point = setting.item(reference);
        String item = session + "/points/" + point;
        officer.ask(post(item + "/proposition")
                .param("capital", "50 000")
                .param("conditions", "")
                .param("version", "0"));
        assertThat(officer.ask(post(item + "/vote/ouverture")).getStatus()).isEqualTo(302);
        String seat = setting.mandates().get(1).toString();

        wholeOrNotAtAll(
                "committee|buyout",
                () -> post(item + "/voix").param("membre", seat).param("voix", "FOR"),
                new Person(mvc, jdbc, "comite2@demo.test")::ask,
                () -> count("select count(*) from committee_ballot where item_id = ?", point) == 1);

        for (int other : List.of(1, 3, 4, 5)) {
            assertThat(room.vote(officer, item, other, "FOR").getStatus()).isEqualTo(302);
        }
        wholeOrNotAtAll(
                "committee|buyout",
                () -> post(item + "/vote/cloture"),
                officer::ask,
                () -> count("select count(*) from committee_decision where item_id = ?", point) == 1);
    }

    @Test
    void theEntryIntoForceOfAnAmendment() throws Exception {
        Person staff = new Person(mvc, jdbc, "gestion@demo.test");
        OwnContract own = new OwnContract(jdbc, "etat");
        String day = (own.year + 1) + "-02-01";
        String act = String.valueOf(staff.ask(post("/gestion/contrat/actes/nouveau?contrat=" + own.slug)
                        .param("kind", "AMENDMENT")
                        .param("title", "Acte d’essai")
                        .param("planned", day))
                .getRedirectedUrl());
        long id = Long.parseLong(act.substring(act.lastIndexOf('/') + 1));
        String base = jdbc.sql("select contract_last_envelope(?, ?, ?::smallint)::text")
                .params(own.article, own.funder, own.year + 1)
                .query(String.class)
                .single();
        assertThat(staff.ask(post(act + "/montants/" + own.article + "/" + own.funder + "/" + (own.year + 1))
                                .param("amount", "1 234,56 €")
                                .param("certainty", "Ferme")
                                .param("version", "-1")
                                .param("base", base))
                        .getStatus())
                .isEqualTo(302);
        staff.ask(post(act + "/proposition").param("version", version(id)));
        for (long party : List.of(own.state, own.chamber)) {
            staff.ask(post(act + "/signatures/" + party)
                    .param("signataire", "Une préfète")
                    .param("jour", day));
        }

        wholeOrNotAtAll(
                "contract",
                () -> post(act + "/entree-en-vigueur")
                        .param("version", version(id))
                        .param("connu", day)
                        .param("vigueur", day),
                staff::ask,
                () -> count("select count(*) from contract_act where id = ? and state = 'IN_FORCE'", id) == 1
                        && count(
                                        "select count(*) from contract_envelope where act_id = ? and amount_cents = 123456",
                                        id)
                                == 1);
    }

    private String version(long act) {
        return jdbc.sql("select version::text from contract_act where id = ?")
                .param(act)
                .query(String.class)
                .single();
    }
}

package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** A manager brings her list: what the plan says is what is written, once, and can be taken back. */
@AccountWebTest
class ListImportPageTests {

    private static final String LISTS = "/registre/oxalis/listes";
    private static final String HEADER =
            "Nom;Prénom;Né le;Sexe;Situation;Entrée le;CAPE;CESA;Sortie;Motif;CA 2013;Contribution 2013\n";
    private static final Pattern PLAN = Pattern.compile("name=\"plan\" value=\"([0-9a-f]{64})\"");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource source;

    private Person manager;

    @BeforeEach
    void signIn() {
        manager = new Person(mvc, jdbc, "cae@demo.test");
    }

    /** Nothing waits and nothing stays of whoever came with a list. */
    @AfterEach
    void undoEverything() throws Exception {
        for (Long waiting : ids("READ")) {
            manager.ask(post(LISTS + "/" + waiting + "/abandon"));
        }
        for (Long applied : ids("APPLIED")) {
            manager.ask(post(LISTS + "/" + applied + "/retrait"));
        }
    }

    @Test
    void aListIsPlannedAppliedOnceAndUndone() throws Exception {
        String list = HEADER
                + "Érable;Zoé;01/05/1980;F;RSA;03/03/2013;01/06/2013;;;;12000,50;1200\n"
                + "Érable;Ana;31/02/1980;F;RSA;03/03/2013;;;;;;\n"
                + "Frêne;Lia;02/05/1981;F;RSA;03/03/2013;;;01/02/2014;;;\n";
        long people = number("select count(*) from cae_person");
        String page = upload(list);
        String plan = text(page);
        assertThat(plan).contains("Érable", "Né le : Cette date ne se lit pas", "Le motif de sortie manque");
        assertThat(number("select count(*) from cae_person"))
                .as("nothing is written")
                .isEqualTo(people);
        assertThat(apply(page)).isEqualTo(302);
        assertThat(number("select count(*) from cae_person")).isEqualTo(people + 1);
        assertThat(number("select count(*) from cae_import where content is not null"))
                .as("nothing stays of what was read")
                .isZero();
        assertThat(text(page)).contains("1 dossier ouvert", "2 lignes laissées de côté");
        assertThat(number("select turnover_cents from cae_person_year where person_id = (" + ZOE + ")"))
                .isEqualTo(1_200_050);

        String again = upload(list);
        assertThat(kinds(text(again))).containsExactly("Inchangée", "Refusée", "Refusée");
        manager.ask(post(again + "/abandon"));

        String changed = upload(HEADER + "ERABLE;Zoe;01/05/1980;;;;15/06/2013;01/01/2014;;;13000;1300\n");
        assertThat(text(changed)).contains("01/06/2013 → 15/06/2013 (correction)", "Montants de 2013");
        assertThat(apply(changed)).isEqualTo(302);
        assertThat(number("select count(*) from cae_status where person_id = (" + ZOE + ")"))
                .as("the line that was wrong is still there")
                .isEqualTo(4);
        assertThat(text(page)).contains("Des dossiers ont changé depuis").doesNotContain("Défaire l’import</button>");
        assertThat(manager.ask(post(page + "/retrait")).getStatus()).isEqualTo(409);

        manager.ask(post(changed + "/retrait"));
        assertThat(number("select turnover_cents from cae_person_year where person_id = (" + ZOE + ")"))
                .isEqualTo(1_200_050);
        assertThat(jdbc.sql(
                                "select string_agg(status || on_day, ' ' order by on_day) from cae_status_in_force where person_id = ("
                                        + ZOE + ")")
                        .query(String.class)
                        .single())
                .isEqualTo("WELCOMED2013-03-03 PROJECT2013-06-01");
    }

    private static final String ZOE = "select person_id from cae_person_identity where last_name = 'Érable'";

    @Test
    void undoingANewPersonLeavesNobodyAndLetsThemComeBack() throws Exception {
        String list = HEADER + "Érable;Zoé;01/05/1980;F;RSA;03/03/2013;;;;;12000;1200\n";
        String figures = figures();
        String page = upload(list);
        apply(page);
        assertThat(figures()).isNotEqualTo(figures);
        assertThat(manager.ask(post(page + "/retrait")).getStatus()).isEqualTo(302);
        assertThat(figures()).isEqualTo(figures);
        assertThat(number("select count(*) from cae_person_identity where last_name = 'Érable'"))
                .isZero();
        String back = upload(list);
        assertThat(kinds(text(back))).containsExactly("Nouvelle");
        assertThat(apply(back)).isEqualTo(302);
        assertThat(figures()).isNotEqualTo(figures);
    }

    @Test
    void aSocialSecurityNumberIsNeitherKeptNorToldNorJournalled() throws Exception {
        String number = "1 85 05 78 006 084 36";
        String page = upload(HEADER.strip() + ";Remarque\nSureau;Max;01/05/1980;H;RSA;03/03/2013;;;;;;;" + number
                + "\nTremble;Eva;01/05/1980;F;RSA;03/03/2013;;;;;;;rien\n");
        assertThat(text(page)).contains("numéro de sécurité sociale").doesNotContain("Sureau", number);
        assertThat(kinds(text(page))).containsExactly("Refusée", "Nouvelle");
        assertThat(number("select count(*) from cae_import where content::text like '%Sureau%'"))
                .isZero();
        assertThat(
                        number(
                                "select count(*) from journal_entry j where j::text like '%Sureau%' or j::text like '%Tremble%'"))
                .isZero();
    }

    @Test
    void aNamesakeIsLeftAsideUnlessSomebodySaysThatItIsAnother() throws Exception {
        apply(upload(HEADER + "Érable;Zoé;01/05/1980;F;RSA;03/03/2013;;;;;;\n"));
        String page = upload(HEADER + "Érable;Zoé;02/06/1990;F;RSA;03/03/2013;;;;;;\n");
        assertThat(kinds(text(page))).containsExactly("Homonyme possible");
        assertThat(manager.ask(post(page + "/application")
                                .param("plan", fingerprint(page))
                                .param("autre", "2"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(number("select count(*) from cae_person_identity where last_name = 'Érable'"))
                .isEqualTo(2);
    }

    @Test
    void aPlanThatNobodyReadIsNotAppliedAndOnlyOneListWaits() throws Exception {
        String list = HEADER + "Érable;Zoé;01/05/1980;F;RSA;03/03/2013;;;;;;\n";
        String page = upload(list);
        assertThat(manager.ask(post(page + "/application").param("plan", "0".repeat(64)))
                        .getStatus())
                .isEqualTo(409);
        MockHttpServletResponse second =
                manager.ask(multipart(LISTS).file(file("l.csv", list.getBytes(StandardCharsets.UTF_8))));
        assertThat(second.getRedirectedUrl()).isEqualTo(LISTS);
        assertThat(ids("READ")).hasSize(1);
        apply(page);
        assertThat(manager.ask(post(page + "/application").param("plan", "0".repeat(64)))
                        .getStatus())
                .as("once")
                .isEqualTo(409);
    }

    @Test
    void aListThatIsBeingAppliedIsNotAbandoned() throws Exception {
        String page = upload(HEADER + "Érable;Zoé;01/05/1980;F;RSA;03/03/2013;;;;;;\n");
        String plan = fingerprint(page);
        Person colleague = new Person(mvc, jdbc, "cae@demo.test");
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Connection holder = source.getConnection()) {
            holder.setAutoCommit(false);
            // Plans may be read meanwhile; whoever writes a new person stands still.
            holder.createStatement().execute("lock table cae_individual in share mode");
            Future<Integer> applied = threads.submit(() ->
                    manager.ask(post(page + "/application").param("plan", plan)).getStatus());
            await(1);
            Future<Integer> abandoned =
                    threads.submit(() -> colleague.ask(post(page + "/abandon")).getStatus());
            await(2);
            holder.rollback();
            assertThat(applied.get(20, TimeUnit.SECONDS)).isEqualTo(302);
            assertThat(abandoned.get(20, TimeUnit.SECONDS)).isEqualTo(409);
        } finally {
            threads.shutdownNow();
        }
        assertThat(text(page)).contains("1 dossier ouvert");
    }

    /** Until so many stand still at a lock. */
    private void await(int waiting) throws InterruptedException {
        for (int tries = 0; tries < 100; tries++) {
            if (number(
                            "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                    >= waiting) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("fewer than " + waiting + " wait");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void theWholeRegisterTakenBackChangesNothing(String format) throws Exception {
        byte[] whole =
                manager.ask(get("/registre/oxalis/registre-entier." + format)).getContentAsByteArray();
        String page = upload("registre." + format, whole);
        List<String> kinds = kinds(text(page));
        assertThat(kinds).hasSize((int) number("""
                        select count(*) from cae_person p join cae c on c.id = p.cae_id
                        where c.slug = 'oxalis' and p.erased_on is null""")).containsOnly("Inchangée");
    }

    @Test
    void nobodyElseSeesAnythingOfIt() throws Exception {
        String page = upload(HEADER + "Érable;Zoé;01/05/1980;F;RSA;03/03/2013;;;;;;\n");
        String plan = fingerprint(page);
        Person other = new Person(mvc, jdbc, "cae2@demo.test");
        for (String address : List.of(LISTS, page, page + "/colonnes", "/registre/oxalis/registre-entier.csv")) {
            assertThat(other.ask(get(address)).getStatus()).as(address).isEqualTo(404);
        }
        assertThat(other.ask(post(page + "/application").param("plan", plan)).getStatus())
                .isEqualTo(404);
        String own = "/registre/cap-services/listes/" + page.substring(page.lastIndexOf('/') + 1);
        assertThat(other.ask(get(own)).getStatus())
                .as("not by another co-operative's address")
                .isEqualTo(404);
        assertThat(new Person(mvc, jdbc, "urscop@demo.test").ask(get(LISTS)).getStatus())
                .isEqualTo(403);
        assertThat(new Person(mvc, jdbc, "gestion@demo.test").ask(get(page)).getStatus())
                .isEqualTo(403);
    }

    private String upload(String list) throws Exception {
        return upload("liste.csv", list.getBytes(StandardCharsets.UTF_8));
    }

    private String upload(String name, byte[] content) throws Exception {
        MockHttpServletResponse sent = manager.ask(multipart(LISTS).file(file(name, content)));
        String columns = Objects.requireNonNull(sent.getRedirectedUrl());
        assertThat(columns).endsWith("/colonnes");
        assertThat(manager.ask(get(columns)).getStatus()).isEqualTo(200);
        return columns.substring(0, columns.length() - "/colonnes".length());
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("fichier", name, "text/csv", content);
    }

    private int apply(String page) throws Exception {
        return manager.ask(post(page + "/application").param("plan", fingerprint(page)))
                .getStatus();
    }

    private String fingerprint(String page) throws Exception {
        Matcher plan = PLAN.matcher(text(page));
        assertThat(plan.find()).isTrue();
        return plan.group(1);
    }

    private String text(String page) throws Exception {
        return manager.ask(get(page))
                .getContentAsString()
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');
    }

    private static List<String> kinds(String page) {
        return Pattern.compile("data-label=\"Issue\"><span class=\"badge[^\"]*\">([^<]+)<")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String figures() {
        return jdbc.sql("""
                        select string_agg(f::text, ' ') from generate_series(date '2011-01-01', '2014-11-01', '1 month') as d (day),
                               cae_flow(null, d.day::date, d.day::date + 30) as f""").query(String.class).single();
    }

    private List<Long> ids(String state) {
        return jdbc.sql("select id from cae_import where state = ? order by id desc")
                .param(state)
                .query(Long.class)
                .list();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}

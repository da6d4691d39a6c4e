package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.ess.transmea.BuyoutStage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A funded takeover is made public by officers, and its company offered to the directory once, for the staff to judge. */
@AccountWebTest
class FundPublicationTests {

    private static final AtomicInteger COMPANIES = new AtomicInteger();
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private final String company = "Faïencerie d’essai " + COMPANIES.incrementAndGet();
    private Person officer;
    private long file;
    private String page;

    @BeforeEach
    void closing() {
        officer = new Person(mvc, jdbc, "fonds@demo.test");
        file = new FundWay(jdbc).closing(today.minusDays(60));
        jdbc.sql("""
                        update buyout_file set company = ?, activity = 'Faïence', siren = '123456782', version = version + 1,
                            commune_id = (select id from territory where level = 'COMMUNE' and name = 'Valence' limit 1)
                        where id = ?""").params(company, file).update();
        page = "/fonds/dossiers/"
                + jdbc.sql("select reference from buyout_file where id = ?")
                        .param(file)
                        .query(String.class)
                        .single()
                + "/publication";
    }

    private void fund() {
        new FundWay(jdbc).pass(file, today.minusDays(10), List.of(BuyoutStage.FUNDED));
    }

    private long version() {
        return jdbc.sql("select version from buyout_file where id = ?")
                .param(file)
                .query(Long.class)
                .single();
    }

    private MockHttpServletResponse publish(LocalDate day) throws Exception {
        return officer.ask(post(page)
                .param("day", day.toString())
                .param("agreed", "oui")
                .param("version", String.valueOf(version())));
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private String door() throws Exception {
        return text(mvc.perform(get("/transmea")).andReturn().getResponse());
    }

    @Test
    void aTakeoverIsPublicOnceFundedFromADayThatHasCome() throws Exception {
        assertThat(text(publish(today))).contains("une fois financée");
        fund();
        assertThat(text(publish(today.plusDays(1)))).contains("jamais d’avance");
        assertThat(text(publish(today.minusDays(61)))).contains("n’était pas publique avant");
        MockHttpServletResponse alone = officer.ask(post(page).param("day", today.toString()));
        assertThat(alone.getStatus()).isEqualTo(422);
        assertThat(text(alone)).contains("Confirmez que l’entreprise est d’accord.");
        assertThat(text(officer.ask(post(page)
                        .param("day", today.toString())
                        .param("agreed", "oui")
                        .param("version", "0"))))
                .contains("a modifié ce dossier entre-temps");
        assertThat(door()).doesNotContain(company);

        assertThat(publish(today.minusDays(3)).getStatus()).isEqualTo(302);
        assertThat(door()).contains(company, "Faïence", "123456782");
        assertThat(jdbc.sql("""
                        select actor_name from journal_entry
                        where subject_type = 'buyout_file' and subject_id = ?::text and after ->> 'public_on' = ?::text""")
                        .params(file, today.minusDays(3))
                        .query(String.class)
                        .list())
                .containsExactly("Félix Fonds <fonds@demo.test>");
        assertThat(text(officer.ask(get(page)))).contains("La reprise est publique", "Ne plus la montrer");
        assertThat(new Person(mvc, jdbc, "comite1@demo.test").ask(get(page)).getStatus())
                .isEqualTo(404);

        officer.ask(post(page + "/retrait").param("version", String.valueOf(version())));
        assertThat(door()).doesNotContain(company);
    }

    @Test
    void theDatabaseRefusesADayToComeAndAFileThatIsNotFunded() {
        String sql = "update buyout_file set public_on = ? where id = ?";
        assertThatThrownBy(() -> jdbc.sql(sql).params(today, file).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("once it is funded");
        fund();
        assertThatThrownBy(() -> jdbc.sql(sql).params(today.plusDays(2), file).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("and today");
    }

    @Test
    void aPublicTakeoverIsOfferedToTheDirectoryOnce() throws Exception {
        fund();
        assertThat(officer.ask(post(page + "/annuaire")).getStatus()).isEqualTo(409);
        publish(today);
        assertThat(text(officer.ask(get(page)))).contains("Proposer à l’annuaire");
        assertThat(officer.ask(post(page + "/annuaire")).getStatus()).isEqualTo(302);
        assertThat(text(officer.ask(get(page)))).contains("la CRESS décidera").doesNotContain("Proposer à l’annuaire");
        assertThat(text(officer.ask(post(page + "/annuaire")))).contains("déjà été proposée");
        assertThat(jdbc.sql("""
                        select c.entry ->> 'name' || ' ' || (c.entry ->> 'siren') || ' ' || (c.entry ->> 'commune')
                        from contribution c join buyout_directory_offer o on o.contribution_id = c.id
                        where o.file_id = ? and c.state = 'HELD' and c.kind = 'PROPOSAL' and c.contributor_email is null""").param(file).query(String.class).single()).isEqualTo(company + " 123456782 Valence");
        long proposal = jdbc.sql("select contribution_id from buyout_directory_offer where file_id = ?")
                .param(file)
                .query(Long.class)
                .single();
        Person staff = new Person(mvc, jdbc, "gestion@demo.test");
        assertThat(text(staff.ask(get("/gestion/annuaire/moderation/" + proposal))))
                .contains(company, "Transméa, fonds de reprise");
    }

    @Test
    void aCompanyThatTheDirectoryHasIsLinkedAndNotOffered() throws Exception {
        fund();
        String siren = "732829320";
        jdbc.sql(
                        "insert into organisation (slug, name, siren, source) values ('faiencerie-connue', 'Faïencerie connue', ?, 'CRESS')")
                .param(siren)
                .update();
        jdbc.sql("update buyout_file set siren = ? where id = ?")
                .params(siren, file)
                .update();
        publish(today);
        assertThat(text(officer.ask(get(page)))).contains("L’annuaire connaît déjà ce SIREN.");
        assertThat(text(officer.ask(post(page + "/annuaire")))).contains("déjà dans l’annuaire");
        assertThat(officer.ask(post(page + "/fiche").param("fiche", "0")).getStatus())
                .isEqualTo(409);
        long entry = jdbc.sql("select min(id) from organisation where siren = ? and status = 'PUBLISHED'")
                .param(siren)
                .query(Long.class)
                .single();
        assertThat(officer.ask(post(page + "/fiche").param("fiche", String.valueOf(entry)))
                        .getStatus())
                .isEqualTo(302);
        assertThat(text(officer.ask(get(page)))).contains("Le dossier est relié à");
    }
}

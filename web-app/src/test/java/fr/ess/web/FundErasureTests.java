package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.ess.transmea.BuyoutStage;
import fr.ess.transmea.file.FileErasure;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** What a takeover file says of persons is erased once it is over: by an officer, or when its time has come. */
@AccountWebTest
class FundErasureTests {

    private static final String NAME = "Ondine Personne";
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FileErasure erasure;

    private Person officer;

    @BeforeEach
    void signIn() {
        officer = new Person(mvc, jdbc, "fonds@demo.test");
    }

    private long file(LocalDate received) throws Exception {
        long file = new FundWay(jdbc).closing(received);
        jdbc.sql(
                        "update buyout_file set owner = :name, team = :name, advisers = :name, risks = :name, support_plan = :name where id = :id")
                .param("name", NAME)
                .param("id", file)
                .update();
        jdbc.sql(
                        "insert into buyout_contact (file_id, kind, name, email, message) values (?, 'OWNER', ?, 'o@essai.test', 'Bonjour')")
                .params(file, NAME)
                .update();
        officer.ask(post(page(file) + "/notes").param("text", "Appel de " + NAME));
        officer.ask(post(page(file) + "/notes/taches")
                .param("title", "Rappeler " + NAME)
                .param("person", String.valueOf(officer.id())));
        officer.ask(multipart(page(file) + "/documents")
                .file(new MockMultipartFile(
                        "piece", "bail-" + NAME + ".pdf", null, "%PDF-1.7 bail".getBytes(StandardCharsets.UTF_8)))
                .param("titre", "Bail de " + NAME)
                .param("nature", "LEGAL"));
        for (String below : List.of("", "/notes", "/documents")) {
            assertThat(read(page(file) + below)).as(below).contains(NAME);
        }
        return file;
    }

    private String page(long file) {
        return "/fonds/dossiers/"
                + jdbc.sql("select reference from buyout_file where id = ?")
                        .param(file)
                        .query(String.class)
                        .single();
    }

    private String read(String address) throws Exception {
        return officer.ask(get(address)).getContentAsString(StandardCharsets.UTF_8);
    }

    private void assertForgotten(long file) throws Exception {
        for (String below : List.of("", "/notes", "/documents", "/etapes", "/effacement")) {
            assertThat(read(page(file) + below)).as(below).doesNotContain(NAME);
        }
        assertThat(read(page(file) + "/notes")).contains("Note effacée", "Tâche effacée", "Coordonnées effacées");
        assertThat(read(page(file) + "/documents")).contains("Document effacé");
        long document = jdbc.sql("select id from buyout_document where file_id = ?")
                .param(file)
                .query(Long.class)
                .single();
        assertThat(officer.ask(get(page(file) + "/documents/" + document)).getStatus())
                .isEqualTo(404);
        assertThat(read("/fonds/portefeuille")).contains("Portefeuille");
        assertThat(jdbc.sql("select company from buyout_file where id = ?")
                        .param(file)
                        .query(String.class)
                        .single())
                .isEqualTo("Atelier d’essai");
    }

    @Test
    void anOfficerErasesThePersonsOfAFileThatIsOverAndConfirmsIt() throws Exception {
        long file = file(today.minusDays(30));
        assertThat(read(page(file) + "/effacement"))
                .contains("Ce dossier est en cours")
                .doesNotContain("Confirmez");
        assertThat(officer.ask(post(page(file) + "/effacement").param("confirme", "oui"))
                        .getStatus())
                .isEqualTo(409);
        assertThat(read(page(file))).contains(NAME);

        new FundWay(jdbc).pass(file, today.minusDays(3), List.of(BuyoutStage.ABANDONED));
        assertThat(officer.ask(post(page(file) + "/effacement")).getStatus()).isEqualTo(422);
        assertThat(read(page(file))).contains(NAME);
        assertThat(new Person(mvc, jdbc, "comite1@demo.test")
                        .ask(post(page(file) + "/effacement").param("confirme", "oui"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(officer.ask(post(page(file) + "/effacement").param("confirme", "oui"))
                        .getStatus())
                .isEqualTo(302);

        assertForgotten(file);
        assertThat(read(page(file) + "/effacement")).contains("plus rien à effacer");
        assertThat(jdbc.sql("""
                        select count(*) from journal_entry
                        where coalesce(before::text, '') || coalesce(after::text, '') || coalesce(subject_label, '') like ?
                          and subject_type in ('buyout_file', 'buyout_note', 'buyout_contact')
                          and action like '%update%' and path like '%/effacement'""").param("%" + NAME + "%").query(Integer.class).single())
                .as("names that the journal would keep of the erasure itself")
                .isZero();
    }

    @Test
    void timeErasesThemFiveYearsAfterAnEndAndTenAfterAnExit() throws Exception {
        long declined = file(today.minusYears(6));
        new FundWay(jdbc).pass(declined, today.minusYears(5).minusDays(2), List.of(BuyoutStage.ABANDONED));
        long recent = file(today.minusYears(6));
        new FundWay(jdbc).pass(recent, today.minusYears(5), List.of(BuyoutStage.ABANDONED));
        long left = file(today.minusYears(9));
        new FundWay(jdbc)
                .pass(
                        left,
                        today.minusYears(8),
                        List.of(BuyoutStage.FUNDED, BuyoutStage.FOLLOW_UP, BuyoutStage.EXITED));

        erasure.purge();
        erasure.purge();

        assertForgotten(declined);
        assertThat(read(page(recent))).contains(NAME);
        assertThat(read(page(left))).contains(NAME);
    }

    @Test
    void theDatabaseErasesNothingBeforeAndBringsNothingBack() throws Exception {
        long file = file(today.minusDays(40));
        assertThatThrownBy(() -> jdbc.sql("update buyout_note set text = null, erased_at = now() where file_id = ?")
                        .param(file)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("once the file is over");
        new FundWay(jdbc).pass(file, today.minusDays(3), List.of(BuyoutStage.ABANDONED));
        assertThatThrownBy(() -> jdbc.sql("update buyout_note set text = 'autre' where file_id = ?")
                        .param(file)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
        officer.ask(post(page(file) + "/effacement").param("confirme", "oui"));
        assertThatThrownBy(() -> jdbc.sql("update buyout_note set text = 'autre', erased_at = null where file_id = ?")
                        .param(file)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
        assertThatThrownBy(
                        () -> jdbc.sql("update buyout_document set bytes = '\\x41', erased_at = null where file_id = ?")
                                .param(file)
                                .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("A document is replaced");
    }
}

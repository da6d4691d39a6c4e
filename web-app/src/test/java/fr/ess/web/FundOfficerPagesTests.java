package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** A member of the committee reads what is theirs of a file; every other page below it is not there for them. */
@AccountWebTest
class FundOfficerPagesTests {

    private static final String FILE = "/fonds/dossiers/{reference:[0-9]+-[0-9]+}";
    private static final List<String> OF_MEMBERS = List.of("", "/comite", "/documents", "/plan");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    /** Those of the table of accesses, which {@link AccessTableTests} holds against the application. */
    private static List<String> pages() throws IOException {
        return Files.readAllLines(AccessTable.file(), StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith("| `GET " + FILE))
                .map(line -> line.substring(("| `GET " + FILE).length(), line.indexOf("` |")))
                .toList();
    }

    @Test
    void whatOfficersWorkWithIsNotThereForTheCommittee() throws Exception {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
        CommitteeSetting setting = new CommitteeSetting(jdbc);
        Person officer = new Person(mvc, jdbc, "fonds@demo.test");
        Person member = new Person(mvc, jdbc, "comite1@demo.test");
        String reference = setting.file("Lutherie d’essai", today, "COMMITTEE");
        long file = setting.fileId(reference);
        String session = String.valueOf(officer.ask(post("/fonds/comites/nouvelle")
                        .param("kind", "URGENT")
                        .param("day", today.toString())
                        .param("startsAt", "14:00")
                        .param("endsAt", "16:00")
                        .param("place", "Lyon")
                        .param("dossier", reference))
                .getRedirectedUrl());
        officer.ask(post(session + "/convocation"));
        Map<String, Long> ids = Map.of(
                "documents",
                document(officer, reference, file),
                "conditions",
                key("""
                        insert into fund_condition (file_id, position, wording, source, set_on)
                        values (?, 1, 'Bail signé', 'essai', current_date) returning id""", file),
                "mouvements",
                key("""
                        insert into fund_entry (fund_id, file_id, instrument, kind, amount_cents, on_day, entered_by)
                        select fund_id, id, 'CAPITAL', 'COMMITMENT', 100, current_date, 'essai' from buyout_file where id = ? returning id""", file),
                "tranches",
                key("""
                        insert into fund_tranche (file_id, instrument, planned_on, amount_cents)
                        values (?, 'CAPITAL', current_date, 100) returning id""", file));

        SoftAssertions all = new SoftAssertions();
        for (String page : pages()) {
            String below = page;
            for (Map.Entry<String, Long> id : ids.entrySet()) {
                below = below.replace("/" + id.getKey() + "/{id:[0-9]+}", "/" + id.getKey() + "/" + id.getValue());
            }
            String address = "/fonds/dossiers/" + reference + below;
            all.assertThat(officer.ask(get(address)).getStatus())
                    .as("%s, officer", page)
                    .isIn(200, 409);
            all.assertThat(member.ask(get(address)).getStatus())
                    .as("%s, member", page)
                    .isEqualTo(OF_MEMBERS.contains(page) ? 200 : 404);
        }
        all.assertThat(pages()).hasSizeGreaterThan(18).containsAll(OF_MEMBERS);
        all.assertAll();
    }

    /** One that is not marked for the committee. */
    private long document(Person officer, String reference, long file) throws Exception {
        assertThat(officer.ask(multipart("/fonds/dossiers/" + reference + "/documents")
                                .file(new MockMultipartFile(
                                        "piece", "bail.pdf", null, "%PDF-1.7 bail".getBytes(StandardCharsets.UTF_8)))
                                .param("titre", "Bail")
                                .param("nature", "ACCOUNTS"))
                        .getStatus())
                .isEqualTo(302);
        return key("select max(id) from buyout_document where file_id = ?", file);
    }

    private long key(String sql, long file) {
        return jdbc.sql(sql).param(file).query(Long.class).single();
    }
}

package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Officers find the files of their fund, as a board, a list and a table to take away; nobody else does. */
@AccountWebTest
class FundFilesPagesTests {

    private static final Pattern SUMMARY = Pattern.compile("<p class=\"lead\" role=\"status\">([^<]+)</p>");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private Person officer;

    @BeforeEach
    void officer() {
        officer = new Person(mvc, jdbc, "fonds@demo.test");
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private String page(String address) throws Exception {
        return text(officer.ask(get(address)));
    }

    private static String summary(String page) {
        Matcher matcher = SUMMARY.matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "origine=court",
                "situation=healthy",
                "departement=38",
                "secteur=1",
                "q=menuiserie",
                "charge=0",
                "etape=follow_up&origine=transmission"
            })
    void boardAndListTellTheSameTotals(String asked) throws Exception {
        assertThat(summary(page("/fonds?" + asked))).isEqualTo(summary(page("/fonds?vue=liste&" + asked)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    q=trois vallees       | Menuiserie des Trois Vallées | Imprimerie du Canal
                    q=2008-002            | Imprimerie du Canal          | Menuiserie des Trois
                    origine=court         | Imprimerie du Canal          | Menuiserie des Trois
                    departement=73        | Menuiserie des Trois Vallées | Imprimerie du Canal
                    situation=receivership| Fonderie de l’Isère          | Menuiserie des Trois
                    """)
    void filtersKeepWhatTheyAskFor(String asked, String there, String notThere) throws Exception {
        assertThat(page("/fonds?vue=liste&" + asked)).contains(there).doesNotContain(notThere);
    }

    @Test
    void aSectorIsWhatItsCodesBeginWith() throws Exception {
        String printing = jdbc.sql("select id::text from fund_priority where name = 'Imprimerie'")
                .query(String.class)
                .single();
        assertThat(page("/fonds?vue=liste&secteur=" + printing))
                .contains("Imprimerie du Canal", "Reliure Lyonnaise")
                .doesNotContain("Menuiserie des Trois");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"etape=nulle", "charge=x", "secteur=x", "departement=Isere", "apres=x", "vue=carte", "tri=hasard"
            })
    void whatHasNoMeaningIsRefused(String asked) throws Exception {
        assertThat(officer.ask(get("/fonds?" + asked)).getStatus()).isEqualTo(400);
    }

    @Test
    void aWordThatLooksLikeAPatternIsAWord() throws Exception {
        assertThat(page("/fonds?vue=liste&q=%25")).contains("Aucun dossier ne correspond");
    }

    @Test
    void aFileShowsItsCompanyItsWayAndItsPeopleToOfficers() throws Exception {
        assertThat(page("/fonds/dossiers/2007-001"))
                .contains("Menuiserie des Trois Vallées", "secteur prioritaire", "Le chemin parcouru", "Le dirigeant");
        assertThat(officer.ask(get("/fonds/dossiers/1999-001")).getStatus()).isEqualTo(404);
    }

    @Test
    void theTableTakesAwayWhatTheListShows() throws Exception {
        String csv = page("/fonds/dossiers.csv?q=trois");
        assertThat(csv).contains("Menuiserie des Trois Vallées").doesNotContain("Imprimerie du Canal");
        assertThat(officer.ask(get("/fonds/dossiers.exe")).getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pilotage@demo.test", "gestion@demo.test", "comite9@demo.test"})
    void nobodyElseSeesAFile(String email) throws Exception {
        Person other = new Person(mvc, jdbc, email);
        for (String address : new String[] {"/fonds", "/fonds?vue=liste", "/fonds?vue=liste&q=menuiserie"}) {
            assertThat(text(other.ask(get(address))))
                    .doesNotContain("Menuiserie des Trois", "\u00a0dossiers", "40\u202f000");
        }
        assertThat(other.ask(get("/fonds/dossiers/2007-001")).getStatus()).isIn(403, 404);
        assertThat(other.ask(get("/fonds/dossiers.csv")).getStatus()).isIn(403, 404);
    }

    @Test
    void theListGoesOnBehindTheLastLine() throws Exception {
        jdbc.sql("""
                        insert into buyout_file (fund_id, reference, company, origin, situation, stage_since, received_on, lead_source, example)
                        select f.id, '1990-' || lpad(n::text, 3, '0'), 'Essai de page ' || n, 'TRANSMISSION', 'HEALTHY', '1990-01-01', '1990-01-01',
                               'OWNER', true from fund f, generate_series(1, 60) n where f.slug = 'transmea'
                        """).update();
        String first = page("/fonds?vue=liste&q=essai de page");
        Matcher next = Pattern.compile("href=\"([^\"]*apres=[^\"]*)\"").matcher(first);
        assertThat(next.find()).isTrue();
        String second = text(officer.ask(get(URI.create(next.group(1).replace("&amp;", "&")))));
        assertThat(first).contains("Essai de page 60<", "Essai de page 11<").doesNotContain("Essai de page 10<");
        assertThat(second).contains("Essai de page 10<", "Essai de page 1<").doesNotContain("Essai de page 11<");
    }
}

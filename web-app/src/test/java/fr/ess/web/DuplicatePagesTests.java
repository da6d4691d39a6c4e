package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.ess.platform.account.Grant;
import fr.ess.platform.account.Role;
import fr.ess.platform.account.SignIn;
import fr.ess.platform.account.SignInState;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.account.web.SessionSignIn;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages on which staff judge, merge and separate entries. */
@WebServerTest
class DuplicatePagesTests {

    private static final String PAGE = "/gestion/annuaire/doublons";

    private final MockMvc mvc;
    private final JdbcClient jdbc;
    private long low;
    private long high;

    @Autowired
    DuplicatePagesTests(MockMvc mvc, JdbcClient jdbc) {
        this.mvc = mvc;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aPair() {
        jdbc.sql("delete from organisation_merge").update();
        jdbc.sql("delete from organisation where slug like 'paire-%' and merged_into_id is not null")
                .update();
        jdbc.sql("delete from organisation where slug like 'paire-%'").update();
        low = entry("paire-un");
        high = entry("paire-deux");
        jdbc.sql("insert into duplicate_pair values (?, ?, 87, '{SAME_NAME}')")
                .params(low, high)
                .update();
    }

    private long entry(String slug) {
        return jdbc.sql("insert into organisation (slug, name, source) values (?, 'Paire', 'CRESS') returning id")
                .param(slug)
                .query(Long.class)
                .single();
    }

    private MockHttpServletResponse asStaff(MockHttpServletRequestBuilder request) throws Exception {
        SignIn.Progress person = new SignIn.Progress(
                new SignedIn(42, "gestion@exemple.test", "Gaël", Set.of(Grant.of(Role.STAFF))), SignInState.COMPLETE);
        return mvc.perform(request.with(authentication(SessionSignIn.authentication(person)))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String pair() {
        return PAGE + "/" + low + "/" + high;
    }

    private MockHttpServletResponse merge(String version) throws Exception {
        return asStaff(post(pair()).param("kept", Long.toString(low)).param("version", version, "0"));
    }

    @Test
    void aPairIsListedWithItsReasons() throws Exception {
        assertThat(asStaff(get(PAGE)).getContentAsString()).contains("87 sur 100", "même nom", pair());
    }

    @Test
    void theSameVersionsMergeAndStaleOnesDoNot() throws Exception {
        assertThat(merge("7").getStatus()).isEqualTo(409);
        assertThat(merge("0").getHeader("Location")).isEqualTo("/gestion/annuaire/" + low);
        assertThat(merge("0").getStatus()).as("a second time").isEqualTo(409);
        assertThat(asStaff(get("/annuaire/paire-deux")).getHeader("Location")).endsWith("/annuaire/paire-un");
    }

    @Test
    void anAddressLeadsThroughEveryMerge() throws Exception {
        long last = entry("paire-trois");
        merge("0");
        asStaff(post(PAGE + "/" + low + "/" + last)
                .param("kept", Long.toString(last))
                .param("version", "0", "0"));

        assertThat(asStaff(get("/annuaire/paire-deux")).getHeader("Location")).endsWith("/annuaire/paire-trois");
    }

    @Test
    void whatTheStaffHoldApartIsNotListed() throws Exception {
        asStaff(post(pair() + "/distinctes"));

        assertThat(asStaff(get(PAGE)).getContentAsString()).doesNotContain(pair());
    }

    @Test
    void anotherEntryIsNamedByItsAddress() throws Exception {
        MockHttpServletResponse found = asStaff(get(PAGE + "/comparer")
                .param("fiche", Long.toString(high))
                .param("avec", "https://annuaire.example/annuaire/paire-un"));
        assertThat(found.getHeader("Location")).isEqualTo(pair());
        MockHttpServletResponse none = asStaff(
                get(PAGE + "/comparer").param("fiche", Long.toString(high)).param("avec", "rien"));
        assertThat(none.getHeader("Location")).isEqualTo("/gestion/annuaire/" + high);
    }

    @Test
    void whatHasNoMeaningIsRefusedAndWhatIsNotThereIsNotFound() throws Exception {
        assertThat(asStaff(get(PAGE + "/1/999999999")).getStatus()).isEqualTo(404);
        assertThat(asStaff(get(PAGE + "/" + low + "/" + low)).getStatus()).isEqualTo(404);
        assertThat(asStaff(get(PAGE).param("departement", "99")).getStatus()).isEqualTo(400);
        assertThat(asStaff(get(PAGE).param("apres", "-1")).getStatus()).isEqualTo(400);
        assertThat(asStaff(post(pair()).param("kept", "1").param("version", "0", "0"))
                        .getStatus())
                .isEqualTo(400);
        assertThat(asStaff(post("/gestion/annuaire/fusions/999/separation")).getStatus())
                .isEqualTo(409);
    }

    @Test
    void aMergeIsListedAndTakenBack() throws Exception {
        merge("0");
        long id = jdbc.sql("select max(id) from organisation_merge")
                .query(Long.class)
                .single();

        assertThat(asStaff(get("/gestion/annuaire/fusions")).getContentAsString())
                .contains("/annuaire/paire-deux");
        assertThat(asStaff(post("/gestion/annuaire/fusions/" + id + "/separation"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(asStaff(get("/annuaire/paire-deux")).getStatus()).isEqualTo(200);
    }
}

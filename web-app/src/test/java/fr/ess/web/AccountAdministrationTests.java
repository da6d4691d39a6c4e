package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.ess.platform.account.AccountList;
import fr.ess.platform.account.FirstAdministrator;
import fr.ess.platform.account.Role;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@AccountWebTest
@ExtendWith(OutputCaptureExtension.class)
class AccountAdministrationTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AccountList list;

    @Autowired
    private FirstAdministrator first;

    @BeforeEach
    void forgetEarlierAttempts() {
        jdbc.sql("delete from rate_limit").update();
    }

    @Test
    void accountsAreFoundByNameWithoutAccentsOrByAddress() {
        assertThat(list.search("gael", 1).lines()).singleElement().satisfies(line -> {
            assertThat(line.email()).isEqualTo("gestion@demo.test");
            assertThat(line.roles()).containsExactly(Role.STAFF);
        });
        assertThat(list.search("COMITE4@", 1).total()).isEqualTo(1);
        assertThat(list.search("100%", 1).total()).isZero();
        assertThat(list.search("comite", 2).lines()).isEmpty();
    }

    @Test
    void anInvitationOpensAnAccountAndSendsItsLinkOnce() throws Exception {
        mvc.perform(asAdministrator(post("/admin/comptes"))
                        .param("nom", "Nora Nouvelle")
                        .param("adresse", "Nora@exemple.fr")
                        .param("role-staff", "oui")
                        .param("role-operator", "urscop-rhone-alpes, oxalis"))
                .andExpect(status().is3xxRedirection());

        assertThat(grants("nora@exemple.fr"))
                .containsExactly("OPERATOR oxalis", "OPERATOR urscop-rhone-alpes", "STAFF ");
        assertThat(jdbc.sql("select count(*) from outgoing_mail where recipient = 'nora@exemple.fr'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        mvc.perform(asAdministrator(post("/admin/comptes")).param("nom", "Nora").param("adresse", "nora@exemple.fr"))
                .andExpect(status().is(422));
    }

    @Test
    void whatCannotBeAnAccountIsRefusedWithItsFieldsMarked() throws Exception {
        String page = mvc.perform(asAdministrator(post("/admin/comptes"))
                        .param("nom", " ")
                        .param("adresse", "nora")
                        .param("role-operator", "aucune-structure"))
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("Indiquez un nom", "Indiquez une adresse électronique", "aucune-structure");
    }

    @Test
    void takingARoleAwayEndsTheSessions() throws Exception {
        Cookie session = Objects.requireNonNull(mvc.perform(post("/connexion")
                        .with(csrf())
                        .param("adresse", "gestion@demo.test")
                        .param("mot-de-passe", "demo-annuaire-2014"))
                .andReturn()
                .getResponse()
                .getCookie("maillage"));
        mvc.perform(get("/gestion").cookie(session)).andExpect(status().isOk());
        long id = id("gestion@demo.test");

        mvc.perform(asAdministrator(post("/admin/comptes/" + id))
                        .param("version", version(id))
                        .param("nom", "Gaël"))
                .andExpect(redirectedUrl("/admin/comptes/" + id));

        mvc.perform(get("/gestion").cookie(session)).andExpect(status().is3xxRedirection());
        mvc.perform(asAdministrator(post("/admin/comptes/" + id))
                        .param("version", version(id))
                        .param("nom", "Gaël Gestion (CRESS)")
                        .param("role-staff", "oui"))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void theSecondOfTwoAdministratorsSeesWhatTheFirstChanged() throws Exception {
        long id = id("cdc@demo.test");
        String seen = version(id);
        mvc.perform(change(id, seen, "Claire Première")).andExpect(status().is3xxRedirection());

        String page = mvc.perform(change(id, seen, "Claire Seconde").param("depart-nom", "Claire Caisse des Dépôts"))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("Claire Première", "Claire Seconde", "Claire Caisse des Dépôts");
        mvc.perform(change(id, version(id), "Claire Seconde")).andExpect(status().is3xxRedirection());
    }

    @Test
    void theLastAdministratorIsNeitherDisabledNorStripped() throws Exception {
        long id = id("admin@demo.test");

        mvc.perform(asAdministrator(post("/admin/comptes/" + id + "/desactivation")))
                .andExpect(status().isConflict());
        mvc.perform(asAdministrator(post("/admin/comptes/" + id))
                        .param("version", version(id))
                        .param("nom", "Camille"))
                .andExpect(status().isConflict());

        assertThat(grants("admin@demo.test")).containsExactly("ADMINISTRATOR ");
    }

    @Test
    void whereAnAdministratorIsThereNoLinkIsOfferedAndNoneIsGood(CapturedOutput output) throws Exception {
        first.offerLink();

        assertThat(output).doesNotContain("/premier-administrateur/");
        mvc.perform(get("/premier-administrateur/abcdefgh")).andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder change(long id, String version, String name) {
        return asAdministrator(post("/admin/comptes/" + id))
                .param("version", version)
                .param("nom", name)
                .param("role-funder", "caisse-des-depots");
    }

    private MockHttpServletRequestBuilder asAdministrator(MockHttpServletRequestBuilder request) {
        RequestPostProcessor administrator = authentication(AccessVisitor.all().stream()
                .filter(visitor -> visitor.role() == Role.ADMINISTRATOR)
                .findFirst()
                .orElseThrow()
                .authentication(id("admin@demo.test")));
        return request.with(csrf()).with(administrator);
    }

    private List<String> grants(String email) {
        return jdbc.sql("select role || ' ' || scope from account_grant where account_id = ? order by 1")
                .param(id(email))
                .query(String.class)
                .list();
    }

    private String version(long id) {
        return jdbc.sql("select version::text from account where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private long id(String email) {
        return jdbc.sql("select id from account where email = ?")
                .param(email)
                .query(Long.class)
                .single();
    }
}

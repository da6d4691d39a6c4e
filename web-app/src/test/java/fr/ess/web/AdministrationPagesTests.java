package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.ess.platform.account.Grant;
import fr.ess.platform.account.Role;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.mail.Mail;
import fr.ess.platform.mail.Outbox;
import fr.ess.platform.test.PostgresTest;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;

/** The journal and the outgoing mail as administrators meet them, and what the journal is told of each transaction. */
@SpringBootTest
@AutoConfigureMockMvc
@PostgresTest
class AdministrationPagesTests {

    private final MockMvc web;
    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    @Autowired
    AdministrationPagesTests(
            MockMvc web, JdbcClient jdbc, EntityManager entities, Outbox outbox, PlatformTransactionManager manager) {
        this.web = web;
        this.jdbc = jdbc;
        this.entities = entities;
        this.outbox = outbox;
        this.transaction = new TransactionTemplate(manager);
    }

    @AfterEach
    void forgetWhoActs() {
        SecurityContextHolder.clearContext();
    }

    private static Authentication person(Role role) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(42, "anne@exemple.test", "Anne Martin", Set.of(Grant.of(role))),
                null,
                AuthorityUtils.createAuthorityList(role.authority()));
    }

    private static Mail mail(String subject) {
        return new Mail("test-" + UUID.randomUUID(), "zoe@exemple.test", subject, "Bonjour,\nà bientôt.");
    }

    private long mailId(String subject) {
        return jdbc.sql("select id from outgoing_mail where subject = ?")
                .param(subject)
                .query(Long.class)
                .single();
    }

    private Map<String, Object> lastEntry() {
        return jdbc.sql(
                        "select actor_account_id, actor_name, array_to_string(actor_roles, ',') as roles, purpose, action, subject_id, path,"
                                + " address, request_id from journal_entry order by id desc limit 1")
                .query()
                .singleRow();
    }

    @Test
    void transactionsOfJdbcAndJpaAlikeTellWhoActs() {
        SecurityContextHolder.getContext().setAuthentication(person(Role.STAFF));
        outbox.send(mail("par JDBC"));
        assertThat(lastEntry())
                .containsEntry("actor_account_id", 42L)
                .containsEntry("actor_name", "Anne Martin <anne@exemple.test>")
                .containsEntry("roles", "STAFF");
        transaction.executeWithoutResult(status -> entities.createNativeQuery(
                        "update outgoing_mail set subject = 'par JPA' where subject = 'par JDBC'")
                .executeUpdate());
        assertThat(lastEntry())
                .containsEntry("action", "outgoing_mail.updated")
                .containsEntry("actor_name", "Anne Martin <anne@exemple.test>");
    }

    @Test
    void whatNobodyAskedForIsTheSystemsAndSaysWhatItWas() {
        RequestContextHolder.resetRequestAttributes();
        transaction.setName("travail de nuit");
        transaction.executeWithoutResult(status -> outbox.send(mail("la nuit")));
        assertThat(lastEntry()).containsEntry("actor_name", "système").containsEntry("purpose", "travail de nuit");
    }

    @Test
    void readOnlyTransactionsAreToldNothing() {
        SecurityContextHolder.getContext().setAuthentication(person(Role.STAFF));
        transaction.setReadOnly(true);
        String told = transaction.execute(
                status -> jdbc.sql("select coalesce(current_setting('maillage.actor_name', true), '')")
                        .query(String.class)
                        .single());
        assertThat(told).isEmpty();
    }

    @Test
    void theJournalShowsAndFiltersWhatHappened() throws Exception {
        outbox.send(mail("Objet du journal"));
        web.perform(get("/admin/journal").with(authentication(person(Role.ADMINISTRATOR))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Objet du journal")))
                .andExpect(content().string(containsString("Courriel : création")))
                .andExpect(content().string(not(containsString("zoe@exemple.test"))));
        web.perform(get("/admin/journal?qui=personne").with(authentication(person(Role.ADMINISTRATOR))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Aucune entrée ne correspond")));
    }

    @Test
    void badFiltersAreNamed() throws Exception {
        for (String bad : new String[] {"du=hier", "apres=1"}) {
            web.perform(get("/admin/journal?" + bad).with(authentication(person(Role.ADMINISTRATOR))))
                    .andExpect(status().isBadRequest());
        }
    }

    @Test
    void anExportIsStreamedAndItselfJournalled() throws Exception {
        outbox.send(mail("Objet exporté"));
        web.perform(get("/admin/journal.csv?quoi=outgoing_mail.created")
                        .with(authentication(person(Role.ADMINISTRATOR))))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/csv;charset=UTF-8"))
                .andExpect(content().string(containsString(";Objet exporté;")));
        assertThat(lastEntry())
                .containsEntry("action", "journal.exported")
                .containsEntry("path", "GET /admin/journal.csv")
                .containsEntry("address", "127.0.0.1");
        assertThat(String.valueOf(lastEntry().get("request_id"))).hasSizeGreaterThan(5);
    }

    @Test
    void theChainIsVerifiedOnThePage() throws Exception {
        outbox.send(mail("Vérification"));
        web.perform(get("/admin/journal/verification").with(authentication(person(Role.ADMINISTRATOR))))
                .andExpect(status().isOk());
        web.perform(post("/admin/journal/verification").with(csrf()).with(authentication(person(Role.ADMINISTRATOR))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("La chaîne tient")))
                .andExpect(content().string(containsString("Tête de chaîne")));
        web.perform(post("/admin/journal/verification")
                        .param("tete", "1:" + "0".repeat(64))
                        .with(csrf())
                        .with(authentication(person(Role.ADMINISTRATOR))))
                .andExpect(content().string(containsString("La chaîne est rompue")));
        web.perform(post("/admin/journal/verification")
                        .param("tete", "n’importe quoi")
                        .with(csrf())
                        .with(authentication(person(Role.ADMINISTRATOR))))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void aRefusedAccessIsJournalledUnderTheNameOfWhoTried() throws Exception {
        web.perform(get("/admin/journal").with(authentication(person(Role.STAFF))))
                .andExpect(status().isForbidden());
        assertThat(lastEntry())
                .containsEntry("action", "access.refused")
                .containsEntry("subject_id", "/admin/journal")
                .containsEntry("actor_name", "Anne Martin <anne@exemple.test>");
    }

    @Test
    void aFailedSignInIsJournalledWithoutThePassword() throws Exception {
        web.perform(post("/connexion")
                        .param("adresse", "inconnue@exemple.test")
                        .param("mot-de-passe", "sésame-ouvre-toi")
                        .with(from("192.0.2.71"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        assertThat(lastEntry())
                .containsEntry("action", "account.sign-in-refused")
                .containsEntry("subject_id", "inconnue@exemple.test")
                .containsEntry("actor_name", "visiteur");
        assertThat(jdbc.sql("select count(*) from journal_entry e where e::text like '%sésame%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aPasswordTypedAsTheAddressIsNotKept() throws Exception {
        web.perform(post("/connexion")
                        .param("adresse", "sésame-ouvre-toi")
                        .with(from("192.0.2.72"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        assertThat(lastEntry())
                .containsEntry("action", "account.sign-in-refused")
                .containsEntry("subject_id", "");
    }

    @Test
    void aSignOutIsJournalled() throws Exception {
        web.perform(post("/deconnexion").with(csrf()).with(authentication(person(Role.STAFF))))
                .andExpect(redirectedUrl("/"));
        assertThat(lastEntry())
                .containsEntry("action", "account.signed-out")
                .containsEntry("subject_id", "42")
                .containsEntry("actor_name", "Anne Martin <anne@exemple.test>");
    }

    @Test
    void storedMailIsShownAndMayBeAbandonedButNotSentWithoutAServer() throws Exception {
        outbox.send(mail("Courriel conservé"));
        long id = mailId("Courriel conservé");
        web.perform(get("/admin/courriels").with(authentication(person(Role.ADMINISTRATOR))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Aucun serveur d’envoi n’est configuré")))
                .andExpect(content().string(containsString("Courriel conservé")));
        web.perform(get("/admin/courriels/" + id).with(authentication(person(Role.ADMINISTRATOR))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("à bientôt.")));
        web.perform(post("/admin/courriels/" + id + "/envoi")
                        .with(csrf())
                        .with(authentication(person(Role.ADMINISTRATOR))))
                .andExpect(status().isConflict());
        web.perform(post("/admin/courriels/" + id + "/abandon")
                        .with(csrf())
                        .with(authentication(person(Role.ADMINISTRATOR))))
                .andExpect(redirectedUrl("/admin/courriels/" + id));
        web.perform(get("/admin/courriels?etat=ABANDONED").with(authentication(person(Role.ADMINISTRATOR))))
                .andExpect(content().string(containsString("Courriel conservé")));
        web.perform(get("/admin/courriels/999999").with(authentication(person(Role.ADMINISTRATOR))))
                .andExpect(status().isNotFound());
    }

    /** An address of its own, so that the attempts of other tests do not count against this one's limit. */
    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}

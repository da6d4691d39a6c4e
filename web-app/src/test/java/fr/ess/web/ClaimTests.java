package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.ess.directory.participation.ContributionRetention;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** Somebody claims an entry, proves it, and is entrusted with it. */
@LaterWebTest
class ClaimTests {

    private static final String QUEUE = "/gestion/annuaire/moderation";
    private static final String CLAIMANT = "dorine@filature.test";
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/contributions/\\S+)");
    private static final Pattern CODE = Pattern.compile("letter-code\">([A-Z0-9-]{14})<");
    private static final byte[] PDF = "%PDF-1.7 …".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AccountWebTest.Time time;

    @Autowired
    private ContributionRetention retention;

    private Person staff;

    @BeforeEach
    void newEntry() {
        jdbc.sql("delete from contribution").update();
        jdbc.sql("delete from rate_limit").update();
        jdbc.sql("delete from account where email like '%filature%'").update();
        jdbc.sql("delete from organisation where name like 'Filature%'").update();
        jdbc.sql("""
                insert into organisation (slug, name, source, address, website, email)
                values ('filature', 'Filature', 'CRESS', '1 rue du Moulin', 'https://www.filature-sociale.test/accueil',
                        'filature@gmail.com')""").update();
        staff = new Person(mvc, jdbc, "gestion@demo.test");
    }

    private MockHttpServletResponse anybody(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(csrf())).andReturn().getResponse();
    }

    private static MockMultipartHttpServletRequestBuilder claim(String method) {
        return claim(method, CLAIMANT);
    }

    private static MockMultipartHttpServletRequestBuilder claim(String method, String email) {
        MockMultipartHttpServletRequestBuilder claim = multipart("/annuaire/filature/revendiquer");
        claim.param("contributorName", "Dorine")
                .param("contributorEmail", email)
                .param("message", "Directrice")
                .param("method", method);
        return claim;
    }

    private MockHttpServletResponse byMail(String address) throws Exception {
        return anybody(claim("DOMAIN_MAIL").param("proofEmail", address));
    }

    private String link(String to) {
        Matcher link =
                LINK.matcher(jdbc.sql("select body from outgoing_mail where recipient = ? order by id desc limit 1")
                        .param(to)
                        .query(String.class)
                        .single());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private long confirmed() throws Exception {
        anybody(post(link(CLAIMANT) + "/confirmation"));
        return jdbc.sql("select id from contribution").query(Long.class).single();
    }

    private int accept(long id) throws Exception {
        return staff.ask(post(QUEUE + "/" + id + "/decision").param("decision", "accepter"))
                .getStatus();
    }

    private List<String> editors() {
        return jdbc.sql("""
                        select a.email from account_grant g join account a on a.id = g.account_id
                        where g.role = 'ORGANISATION_EDITOR' and g.scope = 'filature'""").query(String.class).list();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            contact@filature-sociale.test | 302
            filature@gmail.com            | 302
            autre@gmail.com               | 422
            contact@ailleurs.test         | 422
            x@faux.filature-sociale.test  | 422
            pas une adresse               | 422
            """)
    void onlyAnAddressOfTheOrganisationProves(String address, int status) throws Exception {
        assertThat(byMail(address).getStatus()).isEqualTo(status);
    }

    @Test
    void aLinkToTheDomainProvesAndTheStaffEntrustTheEntry() throws Exception {
        byMail("contact@filature-sociale.test");
        long id = confirmed();
        assertThat(accept(id)).as("not proven yet").isEqualTo(409);

        String proof = link("contact@filature-sociale.test");
        assertThat(anybody(get(proof)).getContentAsString()).contains("Filature");
        assertThat(accept(id)).as("opening a link proves nothing").isEqualTo(409);
        assertThat(anybody(post(proof)).getStatus()).isEqualTo(302);
        assertThat(anybody(post(proof)).getStatus()).as("it serves once").isEqualTo(404);
        assertThat(staff.ask(get(QUEUE + "/" + id)).getContentAsString()).contains("Prouvé");

        assertThat(accept(id)).isEqualTo(302);

        assertThat(editors()).containsExactly(CLAIMANT);
        assertThat(jdbc.sql("select subject from outgoing_mail where recipient = ? order by id")
                        .param(CLAIMANT)
                        .query(String.class)
                        .list())
                .contains("Votre compte Maillage", "Votre contribution est acceptée");
    }

    @Test
    void oneAddressForBothIsProvenByConfirmingIt() throws Exception {
        String own = "a@filature-sociale.test";
        anybody(claim("DOMAIN_MAIL", own).param("proofEmail", own));
        assertThat(isProven()).isFalse();
        anybody(post(link(own) + "/confirmation"));

        assertThat(isProven()).isTrue();
    }

    private boolean isProven() {
        return jdbc.sql("select proven_at is not null from claim_proof")
                .query(Boolean.class)
                .single();
    }

    @Test
    void aDocumentIsReadByStaffOnlyAndNeverShownByTheBrowser() throws Exception {
        anybody(claim("DOCUMENT").file(new MockMultipartFile("document", "../../statuts.html", "text/html", PDF)));
        long id = confirmed();
        String address = QUEUE + "/" + id + "/document";

        MockHttpServletResponse document = staff.ask(get(address));
        assertThat(document.getContentAsByteArray()).isEqualTo(PDF);
        assertThat(document.getContentType()).isEqualTo("application/pdf");
        assertThat(document.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("justificatif-" + id + ".pdf");
        assertThat(document.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(new Person(mvc, jdbc, "acteur@demo.test").ask(get(address)).getStatus())
                .isEqualTo(403);
        assertThat(jdbc.sql("select count(*) from journal_entry where action = 'claim.document-read'")
                        .query(Long.class)
                        .single())
                .isPositive();

        staff.ask(post(QUEUE + "/decisions")
                .param("contribution", String.valueOf(id))
                .param("decision", "accepter"));
        assertThat(editors()).as("a document is read before it is believed").isEmpty();
        assertThat(accept(id)).isEqualTo(302);
        assertThat(editors()).containsExactly(CLAIMANT);

        time.pass(Duration.ofDays(31));
        retention.purge();
        assertThat(staff.ask(get(address)).getStatus()).isEqualTo(404);
    }

    @Test
    void whatIsNoDocumentIsRefusedWhateverItsName() throws Exception {
        MockMultipartFile page = new MockMultipartFile(
                "document",
                "statuts.pdf",
                "application/pdf",
                "<script>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        byte[] large = new byte[5 * 1024 * 1024 + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);

        assertThat(anybody(claim("DOCUMENT").file(page)).getStatus()).isEqualTo(422);
        assertThat(anybody(claim("DOCUMENT").file(new MockMultipartFile("document", "x.pdf", "application/pdf", large)))
                        .getStatus())
                .isEqualTo(422);
        assertThat(anybody(claim("DOCUMENT")).getStatus()).isEqualTo(422);
    }

    @Test
    void theCodeOfTheLastLetterProves() throws Exception {
        anybody(claim("LETTER"));
        long id = confirmed();
        String typed = link(CLAIMANT) + "/code";
        String first = letter(id);
        String last = letter(id);

        anybody(post(typed).param("code", first));
        assertThat(accept(id)).as("an earlier letter is worth nothing").isEqualTo(409);
        anybody(post(typed)
                .param("code", last.toLowerCase(java.util.Locale.ROOT).replace("-", " ")));
        assertThat(accept(id)).isEqualTo(302);
        assertThat(editors()).containsExactly(CLAIMANT);
    }

    private String letter(long id) throws Exception {
        String page = staff.ask(post(QUEUE + "/" + id + "/courrier")).getContentAsString();
        assertThat(page).contains("1 rue du Moulin");
        Matcher code = CODE.matcher(page);
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    @Test
    void codesAreNotGuessed() throws Exception {
        anybody(claim("LETTER"));
        letter(confirmed());
        for (int guess = 0; guess < 6; guess++) {
            anybody(post(link(CLAIMANT) + "/code").param("code", "AAAA-AAAA-AAAA"));
        }
        assertThat(anybody(post(link(CLAIMANT) + "/code").param("code", "AAAA-AAAA-AAAA"))
                        .getStatus())
                .isEqualTo(429);
    }

    @Test
    void aWithdrawnClaimLeavesNoDocument() throws Exception {
        anybody(claim("DOCUMENT").file(new MockMultipartFile("document", "statuts.pdf", "application/pdf", PDF)));
        anybody(post(link(CLAIMANT) + "/retrait"));

        assertThat(jdbc.sql("select (select count(*) from claim_document) + (select count(*) from claim_proof)")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}

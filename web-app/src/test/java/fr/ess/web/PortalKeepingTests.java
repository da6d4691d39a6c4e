package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** The people of a portal keep it, and touch no other. */
@AccountWebTest
class PortalKeepingTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private Person staff;
    private Person editor;
    private int own;
    private int others;

    @BeforeEach
    void twoPortals() {
        jdbc.sql("delete from local_portal where slug like 'propre-%'").update();
        jdbc.sql("delete from account where email like '%@propre.test'").update();
        own = portal("propre-romans", "26281");
        others = portal("propre-roanne", "42187");
        editor = PortalPeople.open(mvc, jdbc, "une@propre.test", "PORTAL_EDITOR", "propre-romans");
        staff = new Person(mvc, jdbc, "gestion@demo.test");
    }

    private int portal(String slug, String commune) {
        return PortalPeople.portal(jdbc, slug, commune);
    }

    private String page(int portal) {
        return "/gestion/plateformes/" + portal;
    }

    private String column(String name) {
        return jdbc.sql("select " + name + "::text from local_portal where id = ?")
                .param(own)
                .query(String.class)
                .single();
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse write(Person person, String words, String version) throws Exception {
        return person.ask(post(page(own))
                .param("tagline", "Accroche")
                .param("body", words)
                .param("version", version)
                .param("started[body]", "Texte d’origine")
                .param("started[tagline]", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, ''",
        "POST, ''",
        "GET, /apercu",
        "POST, /apercu",
        "POST, /reprise",
        "GET, /images",
        "POST, /images",
        "GET, /images/00000000000000000000000000000000.png",
        "POST, /images/1/description",
        "POST, /images/1/retrait",
        "GET, /mises-en-avant",
        "POST, /mises-en-avant",
        "POST, /mises-en-avant/1/retrait",
        "POST, /mises-en-avant/1/montee",
        "GET, /historique",
        "GET, /historique/1/retour",
        "POST, /historique/1/retour"
    })
    void toAnEditorAnotherPortalIsNotThere(String method, String path) throws Exception {
        var request = method.equals("GET")
                ? get(page(others) + path)
                : path.equals("/images")
                        ? multipart(page(others) + path).file(new MockMultipartFile("fichier", new byte[] {1}))
                        : post(page(others) + path).param("version", "0").param("body", "Texte");

        assertThat(editor.ask(request).getStatus()).isEqualTo(404);
        assertThat(jdbc.sql("select page from local_portal where id = ?")
                        .param(others)
                        .query(String.class)
                        .single())
                .isEqualTo("Texte d’origine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reglages",
                "/reglages/publication",
                "/reglages/archivage",
                "/reglages/equipe",
                "/reglages/equipe/retrait",
                "/moderation"
            })
    void whatTheStaffOrModeratorsDecideIsRefusedToAnEditorOfTheirOwnPortalToo(String path) throws Exception {
        assertThat(editor.ask(get(page(own) + path)).getStatus()).isEqualTo(403);
        assertThat(editor.ask(post(page(own) + path).param("version", "0")).getStatus())
                .isEqualTo(403);
    }

    @Test
    void whoNoLongerKeepsThePortalIsLetInNoMore() throws Exception {
        assertThat(editor.ask(get(page(own))).getStatus()).isEqualTo(200);
        assertThat(text(editor.ask(get("/gestion/plateformes"))))
                .contains("propre-romans")
                .doesNotContain("propre-roanne", "Loire");

        staff.ask(post(page(own) + "/reglages/equipe/retrait")
                .param("compte", String.valueOf(editor.id()))
                .param("role", "redaction"));

        assertThat(jdbc.sql("select count(*) from account_grant where scope = 'propre-romans'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anEditorWritesAndTheTextIsPublic() throws Exception {
        MockHttpServletResponse preview =
                editor.ask(post(page(own) + "/apercu").param("body", "## Neuf").param("version", column("version")));
        assertThat(text(preview)).contains("<h2>Neuf</h2>", "rien n’est encore enregistré");
        assertThat(column("page")).isEqualTo("Texte d’origine");

        assertThat(write(editor, "Un *mot*\r\nde plus", column("version")).getStatus())
                .isEqualTo(302);

        assertThat(column("page")).isEqualTo("Un *mot*\nde plus");
        assertThat(mvc.perform(get("/plateformes/propre-romans"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("<em>mot</em>");
    }

    @Test
    void ofTwoWhoWriteTheSecondSeesBothTexts() throws Exception {
        String version = column("version");
        write(staff, "Celui de l’équipe", version);

        MockHttpServletResponse lost = write(editor, "Celui de l’éditrice", version);

        assertThat(lost.getStatus()).isEqualTo(409);
        assertThat(text(lost)).contains("Celui de l’équipe", "Celui de l’éditrice", "Texte d’origine");
        assertThat(column("page")).isEqualTo("Celui de l’équipe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "![x](inconnue)", "![x](https://ailleurs.example/x.png)"})
    void aTextThatCannotBeShownIsRefused(String words) throws Exception {
        assertThat(write(editor, words, column("version")).getStatus()).isEqualTo(422);
        assertThat(write(editor, "a".repeat(20_001), column("version")).getStatus())
                .isEqualTo(422);
        assertThat(column("page")).isEqualTo("Texte d’origine");
    }

    @Test
    void everyTextIsKeptAndMayComeBack() throws Exception {
        write(editor, "Première ligne\nAncienne", column("version"));
        write(staff, "Première ligne\nNouvelle", column("version"));

        String history = text(editor.ask(get(page(own) + "/historique")));
        assertThat(history).contains("<del>Ancienne</del>", "<ins>Nouvelle</ins>", "Éditrice", "Gaël Gestion");
        long revision = jdbc.sql("select id from portal_revision where portal_id = ? and page like '%Ancienne'")
                .param(own)
                .query(Long.class)
                .single();
        assertThat(text(editor.ask(get(page(own) + "/historique/" + revision + "/retour"))))
                .contains("<ins>Ancienne</ins>");
        assertThat(editor.ask(post(page(own) + "/historique/" + revision + "/retour")
                                .param("version", "0"))
                        .getStatus())
                .isEqualTo(409);
        editor.ask(post(page(own) + "/historique/" + revision + "/retour").param("version", column("version")));
        assertThat(column("page")).isEqualTo("Première ligne\nAncienne");
    }

    private MockHttpServletResponse send(byte[] file, String name, String words) throws Exception {
        return editor.ask(multipart(page(own) + "/images")
                .file(new MockMultipartFile("fichier", "x.png", "image/png", file))
                .param("nom", name)
                .param("description", words));
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    @Test
    void aPictureSaysWhatItShowsOrIsNotTaken() throws Exception {
        assertThat(send(png(), "atelier", " ").getStatus()).isEqualTo(422);
        assertThat(send(png(), "Atelier !", "Un établi").getStatus()).isEqualTo(422);
        assertThat(send("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8), "atelier", "Un établi")
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(png(), "atelier", "Un établi").getStatus()).isEqualTo(302);
        assertThat(send(png(), "atelier", "Un autre").getStatus()).isEqualTo(422);

        int picture = jdbc.sql("select id from portal_picture where portal_id = ?")
                .param(own)
                .query(Integer.class)
                .single();
        assertThat(write(editor, "![À Romans](atelier)", column("version")).getStatus())
                .isEqualTo(302);
        assertThat(text(editor.ask(get(page(own) + "/apercu"))))
                .contains("alt=\"Un établi\"", "src=\"" + page(own) + "/images/");
        assertThat(editor.ask(post(page(own) + "/images/" + picture + "/retrait"))
                        .getStatus())
                .isEqualTo(409);
        editor.ask(post(page(own) + "/images/" + picture + "/description").param("description", "Deux établis"));
        assertThat(jdbc.sql("select alternative from portal_picture where id = ?")
                        .param(picture)
                        .query(String.class)
                        .single())
                .isEqualTo("Deux établis");
        write(editor, "Sans image", column("version"));
        editor.ask(post(page(own) + "/images/" + picture + "/retrait"));
        assertThat(jdbc.sql("select count(*) from portal_picture where portal_id = ?")
                        .param(own)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private MockHttpServletResponse putForward(String organisation) throws Exception {
        return editor.ask(post(page(own) + "/mises-en-avant").param("organisation", organisation));
    }

    @Test
    void onlyOrganisationsOfTheTerritoryArePutForward() throws Exception {
        assertThat(putForward("arcoop").getStatus()).isEqualTo(422);
        assertThat(putForward("pole-ressources-de-roanne").getStatus()).isEqualTo(422);
        assertThat(putForward("https://maillage.example/annuaire/pole-sud-archer")
                        .getStatus())
                .isEqualTo(302);
        assertThat(putForward("Groupe Archer").getStatus()).isEqualTo(302);
        assertThat(putForward("groupe-archer").getStatus()).isEqualTo(422);

        long second = jdbc.sql("select id from organisation where slug = 'groupe-archer'")
                .query(Long.class)
                .single();
        editor.ask(post(page(own) + "/mises-en-avant/" + second + "/montee"));
        assertThat(jdbc.sql("select organisation_id from portal_highlight where portal_id = ? order by position")
                        .param(own)
                        .query(Long.class)
                        .list())
                .first()
                .isEqualTo(second);
        editor.ask(post(page(own) + "/mises-en-avant/" + second + "/retrait"));
        assertThat(jdbc.sql("select count(*) from portal_highlight where portal_id = ?")
                        .param(own)
                        .query(Long.class)
                        .single())
                .isOne();
    }
}

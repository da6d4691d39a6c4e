package fr.ess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A territory has its own directory and page: read by everybody, kept by its own people. */
@BrowserTest
class PortalJourneyTests {

    @Test
    void aVisitorReadsAPortalAndSearchesWithinIt(Visitor visitor) {
        visitor.open("/plateformes");
        visitor.follow("Drôme");
        Pictures.DESKTOP.document(visitor.page(), "portal");
        visitor.fill("Chercher dans ce territoire", "solstice");
        visitor.submit("Chercher");
        assertThat(visitor.page().locator("main h1")).hasText("Annuaire de la plateforme Drôme");
        assertThat(visitor.page().locator(".organisation-link").first()).hasText("Solstice");
        visitor.open("/plateformes/drome/annuaire?q=oxalis&exact=oui");
        assertThat(visitor.page().locator("main")).containsText("Aucune organisation trouvée");
    }

    @Test
    void anEditorWritesATextWithAPictureLooksAtItAndPublishesIt(Visitor editor, Visitor reader) throws IOException {
        editor.signIn("plateforme@demo.test");
        editor.open("/gestion/plateformes");
        editor.follow("Drôme");
        Pictures.DESKTOP.document(editor.page(), "portal-text");
        editor.follow("Images");
        editor.page().getByLabel("Fichier").setInputFiles(new FilePayload("vercors.png", "image/png", picture()));
        editor.page()
                .getByLabel("Nom", new Page.GetByLabelOptions().setExact(true))
                .fill("vercors");
        editor.page().getByLabel("Ce qu’elle montre").fill("Un dégradé du vert au bleu, qui tient lieu de paysage");
        editor.submit("Ajouter l’image");
        editor.follow("Texte");
        editor.page()
                .locator("textarea#body")
                .fill(
                        "*Texte d’exemple.*\n\n## Au pied du Vercors\n\nUne **phrase** et [un lien](https://exemple.example).\n\n![Une image d’exemple](vercors)\n");
        editor.submit("Voir l’aperçu");
        assertThat(editor.page().locator("main")).containsText("rien n’est encore enregistré");
        assertThat(editor.page().locator("figure img"))
                .hasAttribute("alt", "Un dégradé du vert au bleu, qui tient lieu de paysage");
        editor.submit("Publier ce texte");
        assertThat(editor.page().getByText("Le texte est publié.")).isVisible();
        editor.follow("Historique");
        editor.follow("À découvrir");
        editor.follow("Modération");

        reader.open("/plateformes/drome");
        assertThat(reader.page().locator(".editorial h2")).hasText("Au pied du Vercors");
        assertThat(reader.page().locator(".editorial figcaption")).hasText("Une image d’exemple");
    }

    @Test
    void theStaffMakeAPortalAndGiveItAnEditorWithoutJavaScriptToo(@WithoutJavaScript Visitor staff) {
        staff.signIn("gestion@demo.test");
        staff.open("/gestion/plateformes");
        staff.follow("Créer une plateforme");
        staff.submit("Créer la plateforme");
        assertThat(staff.page().getByText("Donnez un nom.").first()).isVisible();
        staff.page().locator("#name").fill("Forez");
        staff.page().locator("#territory").fill("200065886\n42 Loire");
        staff.submit("Créer la plateforme");
        staff.follow("Réglages");
        staff.page().locator("#adresse").fill("forez@exemple.test");
        staff.submit("Donner ce rôle");
        assertThat(staff.page().locator("main")).containsText("forez@exemple.test");
        Pictures.DESKTOP.document(staff.page(), "portal-settings");
        staff.follow("Archiver la plateforme");
        staff.submit("Archiver la plateforme");
        assertThat(staff.page().getByText("La plateforme est archivée").first()).isVisible();
    }

    private static byte[] picture() throws IOException {
        BufferedImage image = new BufferedImage(960, 360, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(0x1f6f54), 960, 360, new Color(0x7fb2d9)));
        pen.fillRect(0, 0, 960, 360);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}

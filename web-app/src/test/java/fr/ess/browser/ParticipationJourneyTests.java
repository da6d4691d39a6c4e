package fr.ess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** Readers bring something to the directory; the staff judge it; it is published. */
@BrowserTest
class ParticipationJourneyTests {

    private static final String QUEUE = "/gestion/annuaire/moderation";

    @Test
    void aProposalIsModeratedAndPublished(Visitor reader, Visitor staff) {
        reader.open("/annuaire");
        reader.follow("Proposez-la");
        reader.submit("Proposer cette organisation");
        assertThat(reader.page().getByText("Donnez un nom.").first()).isVisible();
        reader.fill("Nom", "Les Paniers du Grésivaudan");
        reader.fill("Ce qu’elle fait", "Des paniers de légumes livrés à vélo.");
        reader.fill("Code postal", "38000");
        reader.fill("Commune", "Grenoble");
        reader.fill("Votre nom", "Anne Martin");
        reader.fill("Votre adresse électronique", "anne@paniers.test");
        Pictures.DESKTOP.document(reader.page(), "proposal");
        reader.submit("Proposer cette organisation");
        assertThat(reader.page().locator("main")).containsText("confirmez votre adresse");

        reader.open(Postbox.linkTo("anne@paniers.test"));
        reader.submit("Confirmer mon adresse");
        assertThat(reader.page().locator("main")).containsText("À examiner");

        staff.signIn("gestion@demo.test");
        staff.open("/gestion");
        staff.follow("Modération");
        Pictures.DESKTOP.document(staff.page(), "moderation");
        staff.follow("Les Paniers du Grésivaudan");
        Pictures.DESKTOP.document(staff.page(), "contribution");
        staff.submit("Accepter");
        assertThat(staff.page().getByText("La contribution est acceptée.")).isVisible();

        reader.open("/annuaire/les-paniers-du-gresivaudan");
        assertThat(reader.page().locator("main")).containsText("livrés à vélo");
    }

    @Test
    void anOrganisationAnswersTheYearlyQuestion(Visitor staff, Visitor organisation) {
        staff.signIn("gestion@demo.test");
        staff.open("/gestion/annuaire");
        staff.fill("Chercher une fiche", "Cabestan");
        staff.submit("Chercher");
        staff.follow("Cabestan");
        staff.fill("Courriel", "contact@cabestan.test");
        staff.submit("Enregistrer");
        staff.open("/gestion/annuaire/fraicheur?lesquelles=TO_ASK");
        Pictures.DESKTOP.document(staff.page(), "stale-entries");
        staff.submit("Envoyer la question");

        organisation.open(Postbox.linkTo("contact@cabestan.test", "/fraicheur/"));
        Pictures.DESKTOP.document(organisation.page(), "freshness");
        organisation.submit("Tout est juste");
        assertThat(organisation.page().getByText("vérifiée le").first()).isVisible();
    }

    @Test
    void anErrorIsReportedAndLeadsToTheEntryWithoutJavaScriptToo(
            @WithoutJavaScript Visitor reader, @WithoutJavaScript Visitor staff) {
        reader.open("/annuaire/solstice");
        reader.follow("Signaler une erreur");
        reader.fill("Ce qui est faux, et ce qui serait juste", "Le numéro de téléphone a changé.");
        reader.submit("Envoyer");
        assertThat(reader.page().locator("main")).containsText("bien arrivé");

        staff.signIn("gestion@demo.test");
        staff.open(QUEUE + "?type=REPORT");
        staff.follow("Solstice");
        staff.submit("Accepter");
        assertThat(staff.page().getByText("La contribution est acceptée.")).isVisible();
        assertThat(staff.page().locator("main h1")).hasText("Solstice");
    }
}

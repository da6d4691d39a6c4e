package fr.ess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The secretariat convenes the steering committee, writes down what it decided, and the board moves on. */
@BrowserTest
class GovernanceJourneyTests {

    private static final String BEFORE = "?date=2015-09-01";
    private static final String DAY = "?date=2015-10-06";

    private static Locator steering(Visitor visitor) {
        return visitor.page().locator("tr", new Page.LocatorOptions().setHasText("Comité de pilotage stratégique"));
    }

    @Test
    void theSecretariatConvenesACommitteeWhichDecidesToAddAnAction(Visitor staff, Visitor reader) {
        staff.signIn("gestion@demo.test");
        staff.open("/gestion/contrat/instances" + BEFORE);
        assertThat(steering(staff)).containsText("1 tenue");
        Pictures.DESKTOP.document(staff.page(), "governance-board");
        staff.follow("Comité de pilotage stratégique");
        staff.follow("Prévoir une réunion");
        staff.submit("Prévoir la réunion");
        assertThat(staff.page().getByText("Donnez un titre.").first()).isVisible();
        staff.page().locator("#title").fill("COPIL d’automne 2015");
        staff.page().locator("#day").fill("2015-10-06");
        staff.page().locator("#startsAt").fill("14:00");
        staff.page().locator("#endsAt").fill("16:30");
        staff.page().locator("#place").fill("Lyon, salle d’essai");
        staff.page().locator("#agenda").fill("Avancement des actions\nUne action nouvelle");
        staff.submit("Prévoir la réunion");
        staff.follow("Convoquer");
        staff.submit("Envoyer les convocations");
        assertThat(staff.page().getByText("Chaque membre est convoqué.")).isVisible();

        Postbox.Invitation invitation = Postbox.invitationTo("belledonne@exemple.test");
        assertThat(invitation.subject()).contains("Convocation", "Comité de pilotage stratégique");
        assertThat(invitation.text())
                .contains("1. Avancement des actions", "2. Une action nouvelle", "Lyon, salle d’essai");
        assertThat(invitation.calendar())
                .contains(
                        "METHOD:REQUEST",
                        "SEQUENCE:0",
                        "DTSTART;TZID=Europe/Paris:20151006T140000",
                        "LOCATION:Lyon\\, salle d’essai");

        staff.open(staff.path().replace(BEFORE, DAY));
        staff.follow("Enregistrer les présences");
        staff.page().getByLabel("Denis Réseau").selectOption("Présent·e");
        staff.page()
                .getByLabel("Anne Étamine")
                .selectOption(
                        "Pouvoir à Denis Réseau (exemple) (La Chambre Régionale d'Economie Sociale et Solidaire Rhône-Alpes)");
        staff.submit("Enregistrer les présences");
        assertThat(staff.page().getByText("la réunion est tenue").first()).isVisible();
        staff.follow("Ajouter une décision");
        staff.page().locator("#title").fill("Ajouter une action sur les circuits courts en 2016");
        staff.page().locator("#about").selectOption("NEW_ACTION");
        staff.submit("Enregistrer la décision");
        String meeting = staff.path();
        Pictures.DESKTOP.document(staff.page(), "governance-meeting");
        staff.submit("Rédiger l’acte de la décision 1");
        assertThat(staff.page().locator("main")).containsText("Ajouter une action sur les circuits courts en 2016");

        staff.open(meeting);
        staff.follow("Écrire le compte rendu");
        staff.page().locator("#body").fill("## Échanges\n\nLe comité **décide** d’ajouter une action.");
        staff.submit("Enregistrer le compte rendu");
        staff.submit("Approuver et sceller");
        assertThat(staff.page().getByText("Approuvé et scellé").first()).isVisible();
        staff.open("/gestion/contrat/instances" + DAY);
        assertThat(steering(staff)).containsText("2 tenues");

        reader.open("/contrat/gouvernance" + DAY);
        reader.page().locator("#copil ~ details summary").last().click();
        assertThat(reader.page().locator("main")).containsText("le 6 octobre 2015, 1 décision");
        assertThat(reader.page().locator("main").textContent()).doesNotContain("Réseau", "exemple.test");
        Pictures.DESKTOP.document(reader.page(), "governance-public");
    }

    @Test
    void ofTwoWhoSettleABodyTheSecondChoosesWithoutJavaScriptToo(@WithoutJavaScript Visitor first, Visitor second) {
        first.signIn("gestion@demo.test");
        second.signIn("gestion@demo.test");
        first.open("/gestion/contrat/instances");
        first.follow("Rencontre régionale");
        first.follow("Modifier les réglages");
        second.open(first.path());
        second.page().locator("#secretariat").fill("CRESS et Région");
        second.submit("Enregistrer les réglages");
        first.page().locator("#rhythm").fill("une fois par an, en novembre");
        first.submit("Enregistrer les réglages");
        assertThat(first.page().locator("main")).containsText("CRESS et Région");
        first.submit("Enregistrer ces choix");
        assertThat(first.page().locator("main")).containsText("une fois par an, en novembre");
        assertThat(first.page().locator("main")).containsText("CRESS et Région");
        first.follow("Ouvrir un siège");
        first.submit("Ouvrir le siège");
        assertThat(first.page().getByText("Nommez l’institution.").first()).isVisible();
    }
}

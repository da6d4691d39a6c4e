package fr.ess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The last seat: taken, waited for, given up, offered and taken again, without an account. */
@BrowserTest
class RegistrationJourneyTests {

    private static final String EVENT = "/evenements/exemple-atelier-gouvernance";
    private static final String DESK = "/gestion/evenements/exemple-atelier-gouvernance/inscriptions";

    @Test
    void aSeatIsGivenUpAndOfferedToWhoWaits(Visitor anne, Visitor boris, Visitor staff) {
        staff.signIn("gestion@demo.test");
        staff.open("/gestion/inscriptions");
        staff.follow("Atelier sur la gouvernance partagée (exemple)");
        staff.follow("Réglages des inscriptions");
        staff.fill("Places", "3");
        staff.submit("Enregistrer");
        assertThat(staff.status()).isEqualTo(422);
        assertThat(staff.page().locator(".field-error")).containsText("9 places sont déjà prises");
        staff.fill("Places", "10");
        staff.submit("Enregistrer");

        register(anne, "S’inscrire", "Anne Exemple", "anne@inscription.test");
        anne.open(Postbox.linkTo("anne@inscription.test", "/inscriptions/"));
        anne.submit("Confirmer mon inscription");
        assertThat(anne.page().locator("main")).containsText("Votre place est confirmée");
        Pictures.DESKTOP.document(anne.page(), "registration-own");
        assertThat(Postbox.invitationTo("anne@inscription.test").calendar()).contains("METHOD:PUBLISH", "gouvernance");

        register(boris, "Rejoindre la liste d’attente", "Boris Exemple", "boris@inscription.test");
        boris.open(Postbox.linkTo("boris@inscription.test", "/inscriptions/"));
        boris.submit("Confirmer mon adresse");
        assertThat(boris.page().locator("main")).containsText("Vous êtes en tête");

        anne.submit("Annuler mon inscription");
        assertThat(anne.page().locator("main")).containsText("Vous avez annulé cette inscription");
        boris.open(boris.path());
        boris.submit("Prendre la place");
        assertThat(boris.page().locator("main")).containsText("Votre place est confirmée");
        boris.fill("Votre organisation", "Tiers-lieu d’exemple");
        boris.submit("Enregistrer");
        assertThat(boris.page().locator("main")).containsText("Tiers-lieu d’exemple");

        staff.open(DESK);
        assertThat(staff.page().locator("table")).containsText("boris@inscription.test");
        assertThat(staff.page().locator("table")).containsText("Annulée");
        Pictures.DESKTOP.document(staff.page(), "registrants");
        anne.submit("Effacer mes données");
        assertThat(anne.status()).isEqualTo(410);
        staff.open(DESK);
        assertThat(staff.page().locator("table")).containsText("Personne effacée");
    }

    private static void register(Visitor visitor, String button, String name, String email) {
        visitor.open(EVENT);
        visitor.follow(button);
        visitor.submit(button);
        assertThat(visitor.status()).isEqualTo(422);
        visitor.fill("Votre adresse électronique", email);
        visitor.fill("Votre nom", name);
        Pictures.DESKTOP.document(visitor.page(), "registration");
        visitor.submit(button);
        assertThat(visitor.page().locator("h1")).hasText("Un dernier geste");
    }
}

package fr.ess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

/** An event is proposed, accepted, published in the calendar and moved; who is registered hears of it. */
@BrowserTest
class EventWritingJourneyTests {

    private static final String TITLE = "Fête des paniers partagés";

    @Test
    void anEventIsHeldPublishedAndMoved(Visitor organiser, Visitor staff, Visitor reader) {
        LocalDate day = LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(45);
        organiser.signIn("acteur@demo.test");
        organiser.open("/mes-evenements");
        organiser.follow("Annoncer un événement");
        organiser.fill("Titre", TITLE);
        organiser.page().locator("#type").selectOption("SOLIDARITY");
        organiser.fill("En une phrase", "On partage des paniers.");
        organiser.fill("Jour", day.toString());
        organiser.fill("Heure de début", "14:00");
        organiser.fill("Heure de fin", "12:00");
        organiser.fill("Lieu", "Halle des essais");
        organiser.fill("Commune", "26000 Valence");
        organiser.submit("Enregistrer le brouillon");
        assertThat(organiser.status()).isEqualTo(422);
        assertThat(organiser.page().locator(".field-error")).containsText("La fin vient après le début");
        organiser.fill("Heure de fin", "18:00");
        Pictures.DESKTOP.document(organiser.page(), "event-new");
        organiser.submit("Enregistrer le brouillon");
        organiser.follow("Relire et envoyer");
        Pictures.DESKTOP.document(organiser.page(), "event-send");
        organiser.submit("Envoyer cet événement");
        assertThat(organiser.page().locator("main")).containsText("En attente");

        staff.signIn("gestion@demo.test");
        staff.open("/gestion/evenements");
        Pictures.DESKTOP.document(staff.page(), "events-desk");
        staff.click(staff.page().locator("a[href$='/examen']").first());
        staff.submit("Accepter");

        reader.open("/evenements?q=paniers");
        reader.follow(TITLE);
        assertThat(reader.page().locator("main")).containsText("Halle des essais");
        staff.open(reader.path().replace("/evenements/", "/gestion/evenements/") + "/inscriptions/reglages");
        staff.submit("Enregistrer");
        reader.open(reader.path());
        reader.follow("S’inscrire");
        reader.fill("Votre nom", "Anne Exemple");
        reader.fill("Votre adresse électronique", "anne@paniers-partages.test");
        reader.submit("S’inscrire");
        reader.open(Postbox.linkTo("anne@paniers-partages.test", "/inscriptions/"));
        reader.submit("Confirmer mon inscription");

        organiser.open("/mes-evenements");
        organiser.follow(TITLE);
        organiser.follow("Programme");
        organiser.fill("Titre", "Accueil des paniers");
        organiser.page().locator("#type").selectOption("WELCOME");
        organiser.fill("Début", "14:00");
        organiser.fill("Fin", "14:30");
        organiser.submit("Ajouter au programme");
        assertThat(organiser.page().locator("table")).containsText("Accueil des paniers");
        organiser.follow("Campagnes");
        staff.open("/gestion/evenements/campagnes");
        staff.follow("Nouvelle campagne");
        reader.open("/evenements/proposer");

        organiser.open("/mes-evenements");
        organiser.follow(TITLE);
        organiser.fill("Jour", day.plusDays(1).toString());
        organiser.fill("Motif du changement", "La halle est prise ce jour-là.");
        organiser.submit("Enregistrer");
        organiser.follow("Voir la page publique");
        assertThat(organiser.page().locator("main")).containsText("a été déplacé");
        assertThat(organiser.page().locator("main")).containsText("La halle est prise ce jour-là.");
        String moved = day.plusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Postbox.invitationTo("anne@paniers-partages.test")
                                .calendar())
                        .contains("DTSTART;TZID=Europe/Paris:" + moved + "T140000"));
        reader.open("/evenements?q=paniers");
        assertThat(reader.page().locator("main")).containsText("Déplacé");
    }
}

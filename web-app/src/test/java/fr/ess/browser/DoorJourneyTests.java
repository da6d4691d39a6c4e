package fr.ess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two phones at a door, one of them without network: nothing is lost, and there is one truth. */
@BrowserTest
class DoorJourneyTests {

    private static final String SLUG = "exemple-essai-d-accueil";
    private static final String DOOR = "/gestion/evenements/" + SLUG + "/accueil";

    private final JdbcClient jdbc;

    @Autowired
    DoorJourneyTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void whatIsNotedWithoutNetworkIsSentLaterAndCountsOnce(Visitor first, Visitor second) {
        event();
        first.signIn("gestion@demo.test");
        first.open(DOOR);
        assertThat(first.page().locator("[data-kept='true']")).isAttached();
        assertThat(first.page().locator("main")).containsText("En ligne : tout est envoyé");
        String site = first.page().url().substring(0, first.page().url().indexOf("/gestion"));
        first.expectSilenceOf(site + DOOR);

        first.page().context().setOffline(true);
        press(first, "Entrée de Anne Exemple");
        assertThat(entered(first, "Anne Exemple")).isVisible();
        first.page().reload();
        assertThat(entered(first, "Anne Exemple")).isVisible();
        press(first, "Entrée de Boris Exemple");
        first.page().getByLabel("Code du billet").fill("12-00000-00000");
        press(first, "Noter le billet");
        assertThat(first.page().locator("[data-door='network']"))
                .containsText("Hors ligne : continuez, 3 gestes à envoyer");

        second.signIn("gestion@demo.test");
        second.open(DOOR);
        press(second, "Entrée de Anne Exemple");
        assertThat(second.page().locator("[data-door='network']")).containsText("tout est envoyé");
        second.check();

        first.page().context().setOffline(false);
        assertThat(first.page().locator("[data-door='network']")).containsText("En ligne : tout est envoyé");
        assertThat(first.page().locator("[data-door='refused']")).containsText("12-00000-00000 : Billet refusé");
        assertThat(first.page().locator("[data-door='present']")).hasText("2");
        first.check();
        Pictures.DESKTOP.document(first.page(), "door");
        assertThat(jdbc.sql(
                                "select count(*) from event_arrival a join event_seats s on s.id = a.seats_id join event e on e.id = s.event_id where e.slug = ?")
                        .param(SLUG)
                        .query(Long.class)
                        .single())
                .as("each phone noted Anne")
                .isEqualTo(3);

        first.open("/gestion/evenements/" + SLUG + "/resultats");
        Locator cells = first.page().locator(".sheet-table tbody tr").first().locator("td");
        assertThat(cells.nth(4)).hasText("2");
        assertThat(cells.nth(5)).hasText("1");
        Pictures.DESKTOP.document(first.page(), "event-results");
        first.open("/gestion/evenements/resultats");
        assertThat(first.page().locator("table")).containsText("15000");
        first.submit("Se déconnecter");
        first.page().waitForFunction("async () => (await caches.keys()).every(name => !name.startsWith('gardees'))");
    }

    private static void press(Visitor visitor, String button) {
        visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** Shown once the phone has written it down. */
    private static Locator entered(Visitor visitor, String name) {
        return visitor.page().locator("[data-name='" + name + "'] [data-door='status']");
    }

    /** One that goes on, with three who have a seat. */
    private void event() {
        jdbc.sql("""
                        do $made$
                        declare
                            one   bigint;
                            seats bigint;
                            mine  bigint;
                            who   text;
                        begin
                            insert into event (slug, title, kind, state, summary, starts_at, ends_at, place, source, example)
                                values ('%s', 'Essai d’accueil (exemple)', 'WORKSHOP', 'PUBLISHED', 'Un essai.', date_trunc('hour', now() at time zone 'Europe/Paris') - interval '1 hour',
                                        date_trunc('hour', now() at time zone 'Europe/Paris') + interval '7 hours', 'Lyon', 'Exemple', true) returning id into one;
                            insert into event_seats (event_id, local_start) select id, starts_at from event where id = one returning id into seats;
                            foreach who in array array['Anne', 'Boris', 'Chloé'] loop
                                insert into event_registration (seats_id, state, email, name, persons, created_at, until)
                                    values (seats, 'HELD', lower(who) || '@accueil.invalid', who || ' Exemple', 1, now(), now() + interval '1 hour') returning id into mine;
                                insert into event_seat_claim values (mine, seats, 1);
                                update event_registration set state = 'CONFIRMED', until = null, verified_at = now() where id = mine;
                            end loop;
                        end $made$""".formatted(SLUG)).update();
    }
}

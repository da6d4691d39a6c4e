package fr.ess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An idea is entered, confirmed, read by a jury, and becomes the laureate. */
@BrowserTest
class ContestJourneyTests {

    private static final String CALL = "/concours/idee-exemple-en-cours";
    private static final String JURY = "/jury/idee-exemple-en-cours";

    private final JdbcClient jdbc;

    @Autowired
    ContestJourneyTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void fromTheCallToTheLaureate(Visitor entrant, Visitor juror, Visitor recused, Visitor staff) {
        entrant.open("/concours");
        entrant.open(CALL);
        entrant.follow("Candidater");
        entrant.fill("Votre nom", "Camille Exemple");
        entrant.fill("Votre adresse électronique", "idee@exemple.test");
        entrant.fill("Titre de l’idée", "La laverie des voisins");
        entrant.fill("Le problème", "Chacun lave seul.");
        entrant.fill("La solution", "Une laverie à plusieurs.");
        entrant.fill("Pour qui", "Les voisins.");
        entrant.page().getByLabel("Département").selectOption("Isère");
        entrant.page().getByLabel("Où en est l’idée").selectOption("IDEA");
        entrant.page()
                .getByLabel("Si je suis lauréat·e, publier mon nom et mon idée")
                .check();
        entrant.submit("Envoyer ma candidature");
        entrant.open(Postbox.linkTo("idee@exemple.test"));
        entrant.submit("Confirmer ma candidature");
        assertThat(entrant.page().locator("main")).containsText("Déposée");

        staff.signIn("gestion@demo.test");
        staff.open("/gestion/concours");
        staff.follow("Concours de l’idée (exemple, appel ouvert)");
        for (String email : new String[] {"acteur@demo.test", "plateforme@demo.test", "cae@demo.test"}) {
            staff.fill("Adresse d’un compte", email);
            staff.submit("Mettre au jury");
        }
        jdbc.sql(
                        "update contest set closes_at = now() - interval '1 minute', least_sheets = 1 where slug = 'idee-exemple-en-cours'")
                .update();

        juror.signIn("acteur@demo.test");
        juror.open(JURY);
        juror.follow("La laverie des voisins");
        for (String criterion : new String[] {"Utilité sociale", "Caractère innovant", "Faisabilité"}) {
            juror.fill(criterion, "4");
        }
        juror.submit("Clore ma fiche");
        assertThat(juror.page().locator("main")).containsText("Vous avez tout noté.");

        recused.signIn("plateforme@demo.test");
        recused.open(JURY);
        recused.follow("La laverie des voisins");
        recused.fill("Motif", "Une voisine");
        recused.submit("Me déporter");
        assertThat(recused.page().locator("main")).not().containsText("La laverie des voisins");

        staff.open("/gestion/concours");
        staff.follow("Concours de l’idée (exemple, appel ouvert)");
        staff.submit("Clore le jury");
        staff.follow("Publier le résultat…");
        staff.submit("Publier le résultat");
        entrant.open(CALL);
        assertThat(entrant.page().locator("main")).containsText("La laverie des voisins");
    }
}

package fr.ess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The registry of the co-operatives by everybody who has to do with it: their own people, the region without names, nobody. */
@BrowserTest
class RegistryJourneyTests {

    private static Locator figure(Visitor visitor, String label) {
        return visitor.page()
                .locator(".key-figure", new Page.LocatorOptions().setHasText(label))
                .locator(".key-figure-value");
    }

    @Test
    void everybodyReadsTheRegionAndNoPersonInIt(Visitor nobody, Visitor region, Visitor network) {
        nobody.open("/cae");
        assertThat(figure(nobody, "personnes accompagnées")).hasText("1\u202f517");
        assertThat(figure(nobody, "nouvelles dans l’année")).hasText("506");
        assertThat(figure(nobody, "en recherche d’emploi ou au RSA")).hasText("74\u202f%");
        assertThat(figure(nobody, "des nouvelles sont des femmes")).hasText("54\u202f%");
        assertThat(nobody.page().locator("main")).containsText("2\u202f825\u202f000,00\u00a0€");
        assertThat(nobody.page().locator("main")).containsText("61,06\u202f%");
        assertThat(nobody.page().locator("main")).not().containsText("-Exemple");
        nobody.follow("Par statut");
        assertThat(nobody.page().locator(".sheet-table")).containsText("Entrepreneur salarié (CESA)");
        nobody.open("/cae");
        nobody.page().locator("#liste ~ table").waitFor();
        nobody.click(nobody.page().locator("#liste ~ table a", new Page.LocatorOptions().setHasText("Oxalis")));
        assertThat(figure(nobody, "personnes accompagnées")).hasText("180");
        nobody.open("/donnees-personnelles");
        assertThat(nobody.page().locator("main")).containsText("accompagnée par une CAE");

        region.signIn("region@demo.test");
        region.open("/cae?vue=territoire");
        assertThat(region.page().locator(".sheet-table")).containsText("Savoie");
        region.open("/registre");
        assertThat(region.status()).isEqualTo(403);

        network.signIn("urscop@demo.test");
        network.open("/registre?date=2011-12-31");
        assertThat(figure(network, "personnes accompagnées")).hasText("1\u202f517");
        assertThat(network.page().locator(".flow")).containsText("+ 506");
        assertThat(network.page().locator("main")).not().containsText("-Exemple");
        network.open("/registre/oxalis/personnes");
        assertThat(network.status()).isEqualTo(403);
    }

    @Test
    void aManagerFollowsTheirOwnPeopleAndNoOthers(Visitor oxalis, Visitor other) {
        oxalis.signIn("cae@demo.test");
        oxalis.open("/registre");
        assertThat(oxalis.path()).isEqualTo("/registre/oxalis");
        oxalis.follow("Personnes");
        int people = people(oxalis);
        oxalis.follow("Chiffres");
        oxalis.fill("Lire à une autre date", "2011-12-31");
        oxalis.submit("Lire");
        assertThat(figure(oxalis, "personnes accompagnées")).hasText("180");
        oxalis.follow("Nouvelle personne");
        oxalis.fill("Nom", "Baobab-Exemple");
        oxalis.fill("Prénom", "Lou");
        oxalis.fill("Date de naissance", "1980-05-01");
        oxalis.page().getByLabel("Genre").selectOption("WOMAN");
        oxalis.page().getByLabel("Situation à l’entrée").selectOption("RSA");
        oxalis.fill("Activité", "Couture 1 85 05 78 006 084 36");
        oxalis.page().getByLabel("Premier statut").selectOption("WELCOMED");
        oxalis.fill("À partir du", "2014-03-03");
        oxalis.submit("Ouvrir le dossier");
        assertThat(oxalis.status()).isEqualTo(422);
        oxalis.fill("Activité", "Couture");
        oxalis.submit("Ouvrir le dossier");
        String record = oxalis.path();
        assertThat(oxalis.page().locator("h1")).hasText("Lou Baobab-Exemple");
        status(oxalis, "EMPLOYED", "2014-09-01");
        assertThat(oxalis.page().locator("main")).containsText("Entrepreneur salarié (CESA)");

        oxalis.click(
                oxalis.page().locator("a", new Page.LocatorOptions().setHasText("Corriger « Entrepreneur salarié")));
        oxalis.fill("À partir du", "2014-10-01");
        oxalis.submit("Corriger");
        assertThat(oxalis.page().locator("main")).containsText("1er\u00a0octobre 2014");
        oxalis.page().getByText("Historique des corrections").click();
        assertThat(oxalis.page().locator("details")).containsText("(corrigé)");

        oxalis.page()
                .getByLabel("Statut", new Page.GetByLabelOptions().setExact(true))
                .selectOption("LEFT");
        oxalis.fill("À partir du", "2015-01-31");
        oxalis.page().getByLabel("Motif de sortie").selectOption("OWN_COMPANY");
        oxalis.submit("Enregistrer le statut");
        oxalis.follow("Rectifier");
        oxalis.fill("Activité", "Couture et retouche");
        oxalis.submit("Rectifier");
        assertThat(oxalis.page().locator("main")).containsText("Couture et retouche");

        other.signIn("cae2@demo.test");
        other.open(record);
        assertThat(other.status()).isEqualTo(404);

        oxalis.follow("Effacer l’identité");
        oxalis.submit("Effacer l’identité");
        assertThat(oxalis.page().locator("h1")).containsText("Dossier anonyme");
        assertThat(oxalis.page().locator("main")).not().containsText("Baobab");
        oxalis.follow("Personnes");
        assertThat(people(oxalis)).isEqualTo(people + 1);
    }

    @Test
    void aManagerBringsHerListAndTakesItBack(Visitor oxalis, Visitor other) {
        oxalis.signIn("cae@demo.test");
        oxalis.open("/registre/oxalis/personnes");
        oxalis.follow("Listes");
        String list = """
                Nom;Prénom;Né le;Situation;CAPE
                Cyprès-Exemple;Noé;02/03/1979;RSA;03/03/2014
                Cyprès-Exemple;Ida;1979;RSA;03/03/2014
                """;
        oxalis.page()
                .getByLabel("Fichier", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload("liste.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        oxalis.submit("Lire la liste");
        assertThat(oxalis.page().getByLabel("CAPE")).hasValue("PROJECT_ON");
        oxalis.submit("Dresser le plan");
        assertThat(oxalis.page().locator("tbody tr").nth(0)).containsText("Nouvelle");
        assertThat(oxalis.page().locator("tbody tr").nth(1)).containsText("Né le : Cette date ne se lit pas");
        String page = oxalis.path();
        other.signIn("cae2@demo.test");
        other.open(page);
        assertThat(other.status()).isEqualTo(404);
        oxalis.submit("Appliquer");
        assertThat(oxalis.page().locator("main")).containsText("1 dossier ouvert");
        oxalis.submit("Défaire l’import");
        assertThat(oxalis.page().locator("main")).containsText("Défaite par");
        oxalis.open("/registre/oxalis/personnes?q=Cypr");
        assertThat(oxalis.page().locator("main")).containsText("Personne ne correspond");
    }

    @Test
    void theStaffKeepTheCoOperativesWithoutAnyPerson(Visitor staff) {
        staff.signIn("gestion@demo.test");
        staff.open("/gestion/cae");
        assertThat(staff.page().locator("main")).containsText("440\u202f000,00\u00a0€");
        staff.follow("Solstice");
        staff.fill("À partir du", "2012-01-01");
        staff.fill("Équivalents temps plein", "2,4");
        staff.fill("D’où vient ce chiffre", "Exemple de saisie");
        staff.submit("Enregistrer l’effectif");
        assertThat(staff.page().locator("main")).containsText("2,4");
        staff.open("/registre");
        assertThat(staff.status()).isEqualTo(403);
    }

    /** A list that was taken back leaves empty records: only what comes on top tells something. */
    private static int people(Visitor visitor) {
        return Integer.parseInt(
                visitor.page().locator("main p > strong").textContent().replaceAll("[^0-9]", ""));
    }

    private static void status(Visitor visitor, String status, String day) {
        visitor.page()
                .getByLabel("Statut", new Page.GetByLabelOptions().setExact(true))
                .selectOption(status);
        visitor.fill("À partir du", day);
        visitor.submit("Enregistrer le statut");
    }
}

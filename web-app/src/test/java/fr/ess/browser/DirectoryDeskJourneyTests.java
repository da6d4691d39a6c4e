package fr.ess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.ess.platform.command.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The staff keep the directory; the administrator finds who did what. */
@BrowserTest
class DirectoryDeskJourneyTests {

    private static final String LIST = """
            SIREN,Nom ou raison sociale de l'entreprise,Famille juridique de l'entreprise,Code postal,\
            Libellé de la commune de l'établissement,Code du département de l'établissement,\
            Département de l'établissement,Région de l'établissement
            732829320,LES AMIS DU VERCORS,Association,38000,Grenoble,38,Isère,Auvergne-Rhône-Alpes
            552100554,LA FABRIQUE DES MOTS,Coopérative,01000,Bourg-en-Bresse,01,Ain,Auvergne-Rhône-Alpes
            73282932,SIREN TRONQUE,Association,69001,Lyon,69,Rhône,Auvergne-Rhône-Alpes
            ,SANS NUMERO,Association,69001,Lyon,69,Rhône,Auvergne-Rhône-Alpes
            """;

    private final List<Command> commands;

    @Autowired
    DirectoryDeskJourneyTests(List<Command> commands) {
        this.commands = commands;
    }

    @Test
    void anEditIsPublishedAndFoundInTheJournal(Visitor staff, Visitor administrator) {
        staff.signIn("gestion@demo.test");
        staff.open("/gestion/annuaire");
        findEntry(staff, "Oxalis");
        staff.fill("Ce qu’elle fait", "Une coopérative d’activité et d’emploi généraliste, à Chambéry.");
        Pictures.DESKTOP.document(staff.page(), "entry");
        staff.submit("Enregistrer");
        assertThat(staff.page().getByText("La fiche est enregistrée.")).isVisible();
        staff.follow("Voir la page publique");
        assertThat(staff.page().locator("main")).containsText("généraliste, à Chambéry");

        administrator.signIn("admin@demo.test");
        administrator.open("/admin/journal");
        administrator.fill("Qui", "gestion");
        administrator.page().getByLabel("Quoi").selectOption("Fiche : modification");
        administrator.submit("Filtrer");
        Locator entry = administrator
                .page()
                .getByRole(AriaRole.ROW)
                .filter(containing("Oxalis"))
                .first();
        entry.getByText("Avant et après").click();
        assertThat(entry.locator("ins"))
                .containsText(List.of("généraliste, à Chambéry").toArray(String[]::new));
        administrator.check();
        Pictures.DESKTOP.document(administrator.page(), "journal");
        Pictures.PHONE.document(administrator.page(), "journal-phone");

        administrator.open("/admin/journal");
        administrator.follow("Vérifier la chaîne");
        administrator.submit("Vérifier");
        assertThat(administrator.page().getByText("La chaîne tient")).isVisible();
        Pictures.DESKTOP.document(administrator.page(), "journal-verification");
    }

    @Test
    void twoWhoEditTheSameEntryLoseNothing(Visitor first, Visitor second) {
        for (Visitor visitor : List.of(first, second)) {
            visitor.signIn("gestion@demo.test");
            visitor.open("/gestion/annuaire");
            findEntry(visitor, "Solstice");
        }
        String entry = first.path();
        first.fill("Téléphone", "04 75 00 00 01");
        first.submit("Enregistrer");

        second.fill("Téléphone", "04 75 00 00 02");
        second.fill("Sigle", "SOL");
        second.submit("Enregistrer");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.page().locator("main h1")).hasText("Choisir entre deux modifications");
        assertThat(second.page().getByText("Modifié des deux côtés")).isVisible();
        Locator phone = second.page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Téléphone"));
        assertThat(phone).containsText("Au départ");
        Pictures.DESKTOP.document(second.page(), "conflict");
        phone.getByLabel("Votre saisie").check();
        second.submit("Enregistrer ces choix");

        assertThat(second.path()).isEqualTo(entry);
        assertThat(second.page().getByLabel("Téléphone")).hasValue("04 75 00 00 02");
        assertThat(second.page().getByLabel("Sigle")).hasValue("SOL");
    }

    @Test
    void whatAColleagueJustDidIsNotDoneAgain(Visitor first, Visitor second) {
        for (Visitor visitor : List.of(first, second)) {
            visitor.signIn("gestion@demo.test");
            visitor.open("/gestion/annuaire");
            findEntry(visitor, "Arcoop");
        }
        first.submit("Fermer la fiche");
        assertThat(first.page().getByText("La fiche est fermée.")).isVisible();
        first.submit("Rouvrir la fiche");
        assertThat(first.page().getByText("La fiche est de nouveau publiée.")).isVisible();

        second.submit("Fermer la fiche");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.page().locator("main")).containsText("Cette fiche a changé entre-temps");
        second.follow("Revenir à la page précédente");
        assertThat(second.path()).isEqualTo(first.path());
    }

    @Test
    void anImportIsReadLineByLine(Visitor visitor, @TempDir Path folder) throws IOException {
        visitor.signIn("gestion@demo.test");
        visitor.open("/gestion/annuaire/imports");
        assertThat(visitor.page().getByText("Aucun import pour l’instant")).isVisible();

        importFile(Files.writeString(folder.resolve("liste-ess.csv"), LIST));
        visitor.open("/gestion/annuaire/imports");
        visitor.follow("n° 1, liste-ess.csv");
        assertThat(visitor.page().locator("main")).containsText("LES AMIS DU VERCORS");
        Pictures.DESKTOP.document(visitor.page(), "import");

        visitor.follow("rejetées (2)");
        assertThat(visitor.page().locator("tbody")).containsText("SANS NUMERO");
        assertThat(visitor.page().locator("tbody")).not().containsText("LES AMIS DU VERCORS");
    }

    private void importFile(Path file) {
        Command importer = commands.stream()
                .filter(command -> command.name().equals("importer"))
                .findFirst()
                .orElseThrow();
        assertThat(importer.run(List.of(file.toString()))).isZero();
    }

    private static void findEntry(Visitor staff, String name) {
        staff.fill("Chercher une fiche", name);
        staff.submit("Chercher");
        staff.click(staff.page()
                .locator("tbody")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first());
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}

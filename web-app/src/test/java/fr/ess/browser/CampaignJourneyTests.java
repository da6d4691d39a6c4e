package fr.ess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A campaign of reports, from its opening to the funder who reads what was approved. */
@BrowserTest
class CampaignJourneyTests {

    private static final String DONE = "Ce qui a été fait dans l’année";

    @Test
    void aReportIsAskedForFilledReturnedApprovedAndReadByItsFunder(Visitor staff, Visitor operator, Visitor funder) {
        staff.signIn("gestion@demo.test");
        staff.open("/gestion/contrat/bilans?contrat=ess-2014-2016");
        staff.follow("Ouvrir une campagne");
        staff.page().locator("#template").selectOption("Bilan annuel (exemple)");
        staff.submit("Ouvrir la campagne");
        assertThat(staff.page().locator("main h1")).hasText("Bilans 2016");
        String campaign = staff.path();

        operator.signIn("operateur@demo.test");
        operator.open("/mes-actions");
        operator.click(operator.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText("2016"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^III_1\\.1\\.3")))
                .first());
        Locator done = operator.page().getByLabel(DONE, new Page.GetByLabelOptions().setExact(true));
        done.pressSequentially("Trois reprises en Isère");
        operator.waitFor("Enregistré à");
        operator.fill("Entreprises reprises", "beaucoup");
        operator.waitFor("Une réponse est à corriger");
        operator.fill("Entreprises reprises", "3");
        operator.submit("Enregistrer");
        assertThat(done).hasValue("Trois reprises en Isère");
        assertThat(operator.page().getByLabel(DONE + " : sur toute la période"))
                .hasValue(Pattern.compile("2014\u00a0:\\s+Exemple"));
        operator.submit("Envoyer le bilan");

        staff.open(campaign);
        staff.click(report(staff));
        staff.page().getByLabel(Pattern.compile("^Remarque sur « " + DONE)).fill("Lesquelles ?");
        staff.submit("Renvoyer avec les remarques");

        operator.open(operator.path());
        assertThat(operator.page().locator(".report-remark")).containsText("Lesquelles ?");
        done.fill("Trois reprises en Isère : une imprimerie, deux menuiseries");
        operator.waitFor("Enregistré à");
        operator.submit("Envoyer le bilan");

        staff.open(staff.path());
        staff.submit("Approuver le bilan");
        assertThat(staff.page().getByText("Le bilan est approuvé").first()).isVisible();
        staff.open("/gestion/contrat/indicateurs/E2.1?contrat=ess-2014-2016");
        assertThat(staff.page().locator(".indicator-figure")).containsText("6");

        funder.signIn("region@demo.test");
        funder.open("/financeur/bilans");
        assertThat(funder.page().locator("main h1")).hasText("Bilans reçus");
        funder.click(funder.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText("2016"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^III_1\\.1\\.3"))));
        assertThat(funder.page().locator("main")).containsText("une imprimerie, deux menuiseries");

        funder.open("/contrat/indicateurs?contrat=ess-2014-2016");
        funder.follow("Expliquer ce chiffre : Entreprises reprises par leurs salariés");
        assertThat(funder.page().locator("main")).containsText("3 + 3 = 6");
        assertThat(funder.page().locator("main")).not().containsText("Odile");
    }

    private static Locator report(Visitor staff) {
        return staff.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^III_1\\.1\\.3")));
    }

    @Test
    void anOperatorFillsAReportWithoutJavaScript(@WithoutJavaScript Visitor operator) {
        operator.signIn("operateur@demo.test");
        operator.open("/mes-actions");
        operator.click(operator.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText("2015"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^III_1\\.1\\.4")))
                .first());
        operator.submit("Envoyer le bilan");
        assertThat(operator.page().getByText("Répondez à cette question").first())
                .isVisible();
        operator.fill(DONE, "Deux CAE ont ouvert une antenne");
        operator.submit("Enregistrer");
        assertThat(operator.page().getByText("Il n’est pas encore envoyé").first())
                .isVisible();
        assertThat(operator.page().getByLabel(DONE, new Page.GetByLabelOptions().setExact(true)))
                .hasValue("Deux CAE ont ouvert une antenne");
    }

    @Test
    void theStaffDefineAnIndicatorAndEnterAValue(Visitor staff) {
        staff.signIn("gestion@demo.test");
        staff.open("/gestion/contrat/indicateurs?contrat=ess-2014-2016");
        staff.follow("Définir un indicateur");
        staff.submit("Enregistrer la définition");
        assertThat(staff.page().getByText("Remplissez ce champ.").first()).isVisible();
        staff.page().locator("#code").fill("J1");
        staff.page().locator("#title").fill("Participants aux Rencontres solidaires");
        staff.page().locator("#firstTerm").fill("Participants");
        staff.page().locator("#unit").fill("personnes");
        staff.submit("Enregistrer la définition");
        staff.follow("Saisir une valeur");
        staff.page().locator("#first").fill("7 000");
        staff.submit("Enregistrer la valeur");
        assertThat(staff.page().locator(".indicator-figure")).containsText("7");
    }
}

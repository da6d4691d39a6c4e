package fr.ess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.ess.web.CommitteeSetting;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole way of a takeover: somebody writes to the fund, an officer takes it to the court's day, an urgent session of the
 * committee decides with one member withdrawn, its condition is lifted and the fund pays.
 */
@BrowserTest
class BuyoutJourneyTests {

    private static final String COMPANY = "Forge du chemin";

    private final CommitteeSetting setting;

    @Autowired
    BuyoutJourneyTests(JdbcClient jdbc) {
        setting = new CommitteeSetting(jdbc);
    }

    @Test
    void aMessageBecomesAFundedTakeover(
            @WithoutJavaScript Visitor visitor,
            Visitor officer,
            Visitor interested,
            Visitor chair,
            @WithoutJavaScript Visitor second,
            Visitor third,
            Visitor fourth,
            Visitor fifth) {
        write(visitor);
        officer.signIn("fonds@demo.test");
        String file = qualify(officer);
        plan(officer);
        String session = call(officer);
        officer.open(file);
        pass(officer, "En comité");

        interested.signIn("comite6@demo.test");
        interested.open(session);
        interested.click(interested.page().locator(".agenda a"));
        interested.page().getByText("Déclarer un intérêt et me déporter").click();
        interested.page().locator("#motif").fill("Ma banque prête à l’entreprise");
        interested.submit("Me déporter");

        CommitteeVisit visit = new CommitteeVisit(officer, setting);
        officer.open(session);
        visit.open(6, false);
        visit.item(COMPANY);
        officer.submit("Mettre aux voix");
        String item = officer.path();
        List<Visitor> members = List.of(chair, second, third, fourth, fifth);
        for (int seat = 1; seat <= members.size(); seat++) {
            Visitor member = members.get(seat - 1);
            member.signIn("comite" + seat + "@demo.test");
            member.open(item);
            CommitteeVisit.vote(member, seat == 4 ? "Contre" : "Pour", "Voter");
        }
        officer.open(item);
        officer.submit("Clore le vote");
        assertThat(officer.page().locator("main")).containsText("4 pour, 1 contre");
        interested.open(item);
        assertThat(interested.page().locator("main")).not().containsText("Favorable");
        officer.open(session);
        officer.submit("Clore la séance");

        officer.open(file);
        pass(officer, "Accordé");
        pass(officer, "En réalisation");
        pay(officer);
        officer.open(file);
        assertThat(officer.page().locator("main")).containsText("Financé");
        makeKnown(officer);
        visitor.open("/transmea");
        assertThat(visitor.page().locator("main")).containsText(COMPANY);
    }

    private static void write(Visitor visitor) {
        visitor.open("/transmea");
        Pictures.DESKTOP.document(visitor.page(), "fund-door");
        visitor.follow("Mon projet peut-il être aidé ?");
        visitor.page().locator("#effectif").fill("51");
        visitor.page().locator("#situation").selectOption("healthy");
        visitor.submit("Vérifier");
        assertThat(visitor.page().locator("main")).containsText("plus que le maximum d’une entreprise saine");
        visitor.page().locator("#situation").selectOption("receivership");
        visitor.page().locator("#departement").selectOption("26");
        visitor.page().locator("#montant").fill("90 000");
        visitor.submit("Vérifier");
        assertThat(visitor.page().locator("main")).containsText("Votre projet répond aux critères du fonds");
        Pictures.DESKTOP.document(visitor.page(), "fund-eligibility");
        visitor.open("/transmea/contact");
        visitor.submit("Envoyer");
        assertThat(visitor.page().getByText("Indiquez votre nom.").first()).isVisible();
        visitor.page()
                .getByLabel("Salariés qui veulent reprendre leur entreprise")
                .check();
        visitor.page().locator("#name").fill("Nour Essai");
        visitor.page().locator("#email").fill("nour@chemin.test");
        visitor.page().locator("#company").fill(COMPANY);
        visitor.page().locator("#place").fill("Valence");
        visitor.page().locator("#employees").fill("51");
        visitor.page().getByLabel("Barre du tribunal").check();
        visitor.submit("Envoyer");
        assertThat(visitor.page().locator("h1")).containsText("Votre message est envoyé");
        assertThat(Postbox.letterTo("nour@chemin.test")).contains(COMPANY, "Référence à rappeler");
    }

    /** As far as its study, with the court's day before the officer's eyes; returns the file's page. */
    private static String qualify(Visitor officer) {
        officer.open("/fonds");
        Pictures.DESKTOP.document(officer.page(), "fund-board");
        officer.open("/fonds?vue=liste&q=forge du chemin");
        officer.follow(COMPANY);
        String file = officer.path();
        officer.follow("Modifier le dossier");
        officer.page().locator("#officer").selectOption("Félix Fonds");
        officer.page().locator("#joining").fill("20");
        officer.submit("Enregistrer");
        assertThat(officer.page().getByText("Le dossier est enregistré.").first())
                .isVisible();
        officer.follow("Échéances");
        officer.page().locator("#nature").selectOption("HEARING");
        officer.page().locator("#jour").fill(CommitteeVisit.today().plusDays(15).toString());
        officer.submit("Noter l’échéance");
        assertThat(officer.page().locator("main")).containsText("le comité peut se réunir en urgence");
        Pictures.DESKTOP.document(officer.page(), "fund-deadlines");
        officer.open(file);
        pass(officer, "Qualifié");
        pass(officer, "À l’étude");
        return file;
    }

    private static void plan(Visitor officer) {
        officer.follow("Plan de financement");
        officer.follow("Modifier le plan");
        officer.page().locator("[name=nature0]").selectOption("ASSETS");
        officer.page().locator("[name=montant0]").fill("300 000");
        officer.page().locator("[name=nature1]").selectOption("FUND_CAPITAL");
        officer.page().locator("[name=montant1]").fill("90 000");
        officer.submit("Enregistrer le plan");
        assertThat(officer.page().locator("main")).containsText("il manque");
        officer.page().locator("[name=nature2]").selectOption("BANK");
        officer.page().locator("[name=montant2]").fill("210 000");
        officer.submit("Enregistrer le plan");
        assertThat(officer.page().locator("main")).containsText("2,33");
        Pictures.DESKTOP.document(officer.page(), "fund-plan");
        officer.follow("Notes et tâches");
        assertThat(officer.page().locator("main")).containsText("Nour Essai");
        officer.page().locator("#title").fill("Appeler l’administrateur judiciaire");
        officer.submit("Ajouter la tâche");
        officer.follow("Documents");
        officer.open("/fonds/agenda");
        assertThat(officer.page().locator("main")).containsText("Appeler l’administrateur judiciaire");
        Pictures.DESKTOP.document(officer.page(), "fund-agenda");
        officer.open("/fonds/prescripteurs");
    }

    /** From the court's clock to an urgent session that is convened; returns its page. */
    private static String call(Visitor officer) {
        officer.open("/fonds?vue=liste&q=forge du chemin");
        officer.follow(COMPANY);
        officer.follow("Échéances");
        officer.follow("Proposer une séance d’urgence");
        assertThat(officer.page().locator("main")).containsText(COMPANY);
        assertThat(officer.page().locator("#day")).not().hasValue("");
        officer.page().locator("#day").fill(CommitteeVisit.today().toString());
        officer.submit("Prévoir la séance");
        assertThat(officer.page().locator(".agenda")).containsText(COMPANY);
        String session = officer.path();
        officer.click(officer.page().locator(".agenda a"));
        officer.follow("Modifier la proposition");
        officer.page().locator("#conditions").fill("Accord écrit de la banque");
        officer.submit("Enregistrer la proposition");
        assertThat(officer.page().locator("main")).containsText("90 000,00");
        officer.open(session);
        officer.follow("Convoquer");
        officer.submit("Envoyer les convocations");
        return session;
    }

    /** From the file's own page, where it leads back to. */
    private static void pass(Visitor officer, String stage) {
        officer.follow("Faire avancer");
        officer.page()
                .getByLabel(stage, new Page.GetByLabelOptions().setExact(true))
                .check();
        officer.submit("Passer à cette étape");
        assertThat(officer.page().locator("main")).containsText(stage);
    }

    private static void pay(Visitor officer) {
        officer.follow("Réalisation");
        assertThat(officer.page().locator("main")).containsText("Accord écrit de la banque");
        assertThat(officer.page().locator("main")).containsText("il en reste 1");
        for (String amount : List.of("60 000", "30 000")) {
            officer.follow("Prévoir une tranche");
            officer.page().getByLabel("Capital").check();
            officer.page().locator("#amount").fill(amount);
            officer.page().locator("#day").fill(CommitteeVisit.today().toString());
            officer.submit("Prévoir la tranche");
        }
        first(officer, "Verser");
        officer.submit("Noter le versement");
        assertThat(officer.page().getByText("conditions du comité").first()).isVisible();
        officer.follow("Annuler");
        first(officer, "Lever");
        officer.page().locator("#proof").fill("Lettre de la banque");
        officer.submit("Lever la condition");
        for (int tranche = 0; tranche < 2; tranche++) {
            first(officer, "Verser");
            officer.submit("Noter le versement");
        }
        assertThat(officer.page().locator("main")).containsText("90 000,00");
        officer.submit("Passer à « Financé »");
        assertThat(officer.page().getByText("Le dossier est passé à l’étape").first())
                .isVisible();
    }

    private static void makeKnown(Visitor officer) {
        officer.follow("Faire connaître la reprise");
        officer.submit("Rendre publique");
        assertThat(officer.page()
                        .getByText("Confirmez que l’entreprise est d’accord.")
                        .first())
                .isVisible();
        officer.page().getByLabel("L’entreprise est d’accord").check();
        officer.submit("Rendre publique");
        assertThat(officer.page().locator("main")).containsText("La reprise est publique");
    }

    private static void first(Visitor officer, String link) {
        officer.click(officer.page()
                .locator("main td a", new Page.LocatorOptions().setHasText(link))
                .filter(new Locator.FilterOptions().setHasNotText("Contre-passer"))
                .first());
    }
}

package fr.ess.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.ess.web.CommitteeSetting;
import java.time.LocalDate;
import java.time.ZoneId;

/** What an officer does over and over to bring a file before an urgent session of today. */
record CommitteeVisit(Visitor officer, CommitteeSetting setting) {

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Paris"));
    }

    /** Plans and convenes; the officer is on the session's page then. */
    String convene(String reference, String company, String capital) {
        officer.open("/fonds/comites");
        officer.follow("Séance urgente");
        officer.page().locator("#day").fill(today().toString());
        officer.page().locator("#startsAt").fill("09:00");
        officer.page().locator("#endsAt").fill("11:00");
        officer.page().locator("#place").fill("Lyon, salle d’essai");
        officer.submit("Prévoir la séance");
        String session = officer.path();
        officer.follow("Inscrire un dossier");
        officer.page().locator("#choix").selectOption("INVESTMENT:" + setting.fileId(reference));
        officer.submit("Inscrire");
        officer.page().locator("#capital").fill(capital);
        officer.page().locator("#conditions").fill("Accord écrit de la banque\nAssurance homme clé");
        officer.page().locator("#note").fill("Reprise de " + company + " par ses salariés.");
        officer.submit("Enregistrer la proposition");
        officer.open(session);
        officer.follow("Convoquer");
        officer.submit("Envoyer les convocations");
        return session;
    }

    /** Opens the session with the first {@code present} seats there, and the next one represented by the first if asked. */
    void open(int present, boolean proxy) {
        officer.submit("Ouvrir la séance");
        Locator fields = officer.page().locator("main select");
        for (int at = 0; at < fields.count(); at++) {
            Locator field = fields.nth(at);
            if (at == present && proxy) {
                field.selectOption(field.locator("option", new Locator.LocatorOptions().setHasText("Comité, membre 1"))
                        .getAttribute("value"));
            } else {
                field.selectOption(at < present ? "Présent·e" : "Excusé·e");
            }
        }
        officer.submit("Noter les présences");
    }

    void item(String company) {
        officer.click(officer.page().locator(".agenda a", new Page.LocatorOptions().setHasText(company)));
    }

    /** Votes from a member's own page of the item, by the first of their ballots that is open. */
    static void vote(Visitor member, String choice, String button) {
        member.page()
                .locator(".ballot form")
                .first()
                .getByLabel(choice, new Locator.GetByLabelOptions().setExact(true))
                .check();
        member.submit(button);
    }

    /** Writes down the vote of whoever is the first in the list of those who are waited for. */
    void enter(String choice) {
        officer.page()
                .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Sa voix"))
                .getByLabel(choice, new Locator.GetByLabelOptions().setExact(true))
                .check();
        officer.submit("Enregistrer cette voix");
    }
}

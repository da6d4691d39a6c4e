package fr.ess.platform.account.web;

import fr.ess.platform.account.AccountAdministration;
import fr.ess.platform.web.layout.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What administrators do to an account besides its name and roles. */
@Controller
@RequestMapping(AccountListController.PAGE + "/{id}")
class AccountStateController {

    private final AccountAdministration administration;

    AccountStateController(AccountAdministration administration) {
        this.administration = administration;
    }

    @PostMapping("/desactivation")
    String disable(@PathVariable long id, RedirectAttributes next) {
        administration.disable(id);
        return done(next, "Le compte est désactivé et ses sessions sont fermées.");
    }

    @PostMapping("/activation")
    String enable(@PathVariable long id, RedirectAttributes next) {
        administration.enable(id);
        return done(next, "Le compte est actif.");
    }

    @PostMapping("/invitation")
    String inviteAgain(@PathVariable long id, RedirectAttributes next) {
        administration.inviteAgain(id);
        return done(next, "Un lien pour choisir un mot de passe est envoyé.");
    }

    @PostMapping("/second-facteur/retrait")
    String resetSecondFactor(@PathVariable long id, RedirectAttributes next) {
        administration.resetSecondFactor(id);
        return done(next, "Le second facteur est retiré et les sessions sont fermées.");
    }

    @PostMapping("/sessions/fermeture")
    String signOutEverywhere(@PathVariable long id, RedirectAttributes next) {
        administration.signOutEverywhere(id);
        return done(next, "Toutes les sessions de ce compte sont fermées.");
    }

    private static String done(RedirectAttributes next, String said) {
        Flash.success(next, said);
        return "redirect:" + AccountListController.PAGE + "/{id}";
    }
}

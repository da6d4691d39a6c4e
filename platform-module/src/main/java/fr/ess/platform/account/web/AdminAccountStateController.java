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
@RequestMapping("/admin/comptes/{id}")
class AdminAccountStateController {

    private static final String BACK = "redirect:/admin/comptes/{id}";

    private final AccountAdministration administration;

    AdminAccountStateController(AccountAdministration administration) {
        this.administration = administration;
    }

    @PostMapping("/desactivation")
    String disable(@PathVariable long id, RedirectAttributes next) {
        administration.disable(id);
        Flash.success(next, "Le compte est désactivé et ses sessions sont fermées.");
        return BACK;
    }

    @PostMapping("/activation")
    String enable(@PathVariable long id, RedirectAttributes next) {
        administration.enable(id);
        Flash.success(next, "Le compte est actif.");
        return BACK;
    }

    @PostMapping("/invitation")
    String inviteAgain(@PathVariable long id, RedirectAttributes next) {
        administration.inviteAgain(id);
        Flash.success(next, "Un lien pour choisir un mot de passe est envoyé.");
        return BACK;
    }

    @PostMapping("/second-facteur/retrait")
    String resetSecondFactor(@PathVariable long id, RedirectAttributes next) {
        administration.resetSecondFactor(id);
        Flash.success(next, "Le second facteur est retiré et les sessions sont fermées.");
        return BACK;
    }

    @PostMapping("/sessions/fermeture")
    String signOutEverywhere(@PathVariable long id, RedirectAttributes next) {
        administration.signOutEverywhere(id);
        Flash.success(next, "Toutes les sessions de ce compte sont fermées.");
        return BACK;
    }
}

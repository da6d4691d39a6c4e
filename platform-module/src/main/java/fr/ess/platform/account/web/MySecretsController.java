package fr.ess.platform.account.web;

import fr.ess.platform.account.OwnAccount;
import fr.ess.platform.account.PasswordFault;
import fr.ess.platform.account.SecondFactors;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What proves who one is, changed only by whoever types the present password again. */
@Controller
@RequestMapping(MyAccountPage.PATH)
class MySecretsController {

    private final OwnAccount account;
    private final SecondFactors secondFactors;
    private final MyAccountPage page;

    MySecretsController(OwnAccount account, SecondFactors secondFactors, MyAccountPage page) {
        this.account = account;
        this.secondFactors = secondFactors;
        this.page = page;
    }

    @PostMapping("/mot-de-passe")
    String changePassword(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(name = "mot-de-passe-actuel", defaultValue = "") String current,
            @RequestParam(name = "nouveau-mot-de-passe", defaultValue = "") String password,
            Model model,
            HttpSession session,
            RedirectAttributes next,
            HttpServletResponse response) {
        if (!account.knowsPassword(person.accountId(), current)) {
            return page.refused("wrongPassword", true, person, session, model, response);
        }
        Optional<PasswordFault> fault = account.changePassword(person.accountId(), password, session.getId());
        if (fault.isPresent()) {
            return page.refused("fault", fault.get(), person, session, model, response);
        }
        Flash.success(next, "Votre mot de passe est changé\u00a0; vos autres sessions sont fermées.");
        return MyAccountPage.BACK;
    }

    @PostMapping("/second-facteur/retrait")
    String removeSecondFactor(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(name = "mot-de-passe-facteur", defaultValue = "") String current,
            Model model,
            HttpSession session,
            RedirectAttributes next,
            HttpServletResponse response) {
        if (!account.knowsPassword(person.accountId(), current)) {
            return page.refused("wrongPasswordForFactor", true, person, session, model, response);
        }
        account.removeSecondFactor(person.accountId(), session.getId());
        Flash.success(next, "Le second facteur est retiré\u00a0; vos autres sessions sont fermées.");
        return MyAccountPage.BACK;
    }

    @PostMapping("/codes-de-secours")
    String renewRecoveryCodes(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(name = "mot-de-passe-facteur", defaultValue = "") String current,
            Model model,
            HttpSession session,
            HttpServletResponse response) {
        if (!account.knowsPassword(person.accountId(), current)) {
            return page.refused("wrongPasswordForFactor", true, person, session, model, response);
        }
        model.addAttribute("codes", secondFactors.renewRecoveryCodes(person.accountId()));
        model.addAttribute("next", MyAccountPage.PATH);
        return "account/recovery-codes";
    }
}

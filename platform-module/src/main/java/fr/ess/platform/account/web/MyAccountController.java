package fr.ess.platform.account.web;

import fr.ess.platform.account.AccountSessions;
import fr.ess.platform.account.OwnAccount;
import fr.ess.platform.account.PasswordFault;
import fr.ess.platform.account.SecondFactors;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody's own account: name, password, second factor, roles and open sessions. */
@Controller
@RequestMapping("/mon-compte")
class MyAccountController {

    private static final String BACK = "redirect:/mon-compte";

    private final OwnAccount account;
    private final AccountSessions sessions;
    private final SecondFactors secondFactors;
    private final SessionSignIn signIn;
    private final GrantLabels grants;

    MyAccountController(
            OwnAccount account,
            AccountSessions sessions,
            SecondFactors secondFactors,
            SessionSignIn signIn,
            GrantLabels grants) {
        this.account = account;
        this.sessions = sessions;
        this.secondFactors = secondFactors;
        this.signIn = signIn;
        this.grants = grants;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn person, HttpSession session, Model model) {
        OwnAccount.View view = account.view(person.accountId());
        model.addAttribute("account", view);
        model.addAttribute("roles", grants.of(view.grants()));
        model.addAttribute("sessions", sessions.of(person.email(), session.getId()));
        model.asMap().putIfAbsent("name", view.displayName());
        return "account/my-account";
    }

    @PostMapping("/nom")
    String rename(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(name = "nom", defaultValue = "") String name,
            Model model,
            HttpSession session,
            RedirectAttributes next,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!DisplayNames.isGood(name)) {
            model.addAttribute("name", name);
            return refused("unnamed", true, person, session, model, response);
        }
        signIn.rename(account.rename(person.accountId(), name), request, response);
        Flash.success(next, "Votre nom est enregistré.");
        return BACK;
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
            return refused("wrongPassword", true, person, session, model, response);
        }
        Optional<PasswordFault> fault = account.changePassword(person.accountId(), password, session.getId());
        if (fault.isPresent()) {
            return refused("fault", fault.get(), person, session, model, response);
        }
        Flash.success(next, "Votre mot de passe est changé\u00a0; vos autres sessions sont fermées.");
        return BACK;
    }

    @PostMapping("/sessions")
    String endOtherSessions(@AuthenticationPrincipal SignedIn person, HttpSession session, RedirectAttributes next) {
        sessions.endOthers(person.email(), session.getId());
        Flash.success(next, "Vos autres sessions sont fermées.");
        return BACK;
    }

    @PostMapping("/second-facteur/retrait")
    String removeSecondFactor(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(name = "mot-de-passe-actuel", defaultValue = "") String current,
            Model model,
            HttpSession session,
            RedirectAttributes next,
            HttpServletResponse response) {
        if (!account.knowsPassword(person.accountId(), current)) {
            return refused("wrongPasswordForFactor", true, person, session, model, response);
        }
        account.removeSecondFactor(person.accountId());
        Flash.success(next, "Le second facteur est retiré.");
        return BACK;
    }

    @PostMapping("/codes-de-secours")
    String renewRecoveryCodes(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(name = "mot-de-passe-actuel", defaultValue = "") String current,
            Model model,
            HttpSession session,
            HttpServletResponse response) {
        if (!account.knowsPassword(person.accountId(), current)) {
            return refused("wrongPasswordForFactor", true, person, session, model, response);
        }
        model.addAttribute("codes", secondFactors.renewRecoveryCodes(person.accountId()));
        model.addAttribute("next", "/mon-compte");
        return "account/recovery-codes";
    }

    private String refused(
            String fault,
            Object value,
            SignedIn person,
            HttpSession session,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute(fault, value);
        return show(person, session, model);
    }
}

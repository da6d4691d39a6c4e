package fr.ess.platform.account.web;

import fr.ess.platform.account.AccountSessions;
import fr.ess.platform.account.OwnAccount;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody's own account: name, roles and open sessions. */
@Controller
@RequestMapping(MyAccountPage.PATH)
class MyAccountController {

    private final OwnAccount account;
    private final AccountSessions sessions;
    private final SessionSignIn signIn;
    private final MyAccountPage page;

    MyAccountController(OwnAccount account, AccountSessions sessions, SessionSignIn signIn, MyAccountPage page) {
        this.account = account;
        this.sessions = sessions;
        this.signIn = signIn;
        this.page = page;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn person, HttpSession session, Model model) {
        return page.show(person, session, model);
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
            return page.refused("unnamed", true, person, session, model, response);
        }
        signIn.rename(account.rename(person.accountId(), name), request, response);
        Flash.success(next, "Votre nom est enregistré.");
        return MyAccountPage.BACK;
    }

    @PostMapping("/sessions")
    String endOtherSessions(@AuthenticationPrincipal SignedIn person, HttpSession session, RedirectAttributes next) {
        sessions.endOthers(person.email(), session.getId());
        Flash.success(next, "Vos autres sessions sont fermées.");
        return MyAccountPage.BACK;
    }
}

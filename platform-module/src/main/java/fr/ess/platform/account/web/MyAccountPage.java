package fr.ess.platform.account.web;

import fr.ess.platform.account.AccountSessions;
import fr.ess.platform.account.OwnAccount;
import fr.ess.platform.account.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one's own account, on which each of its forms comes back when it is refused. */
@Component
class MyAccountPage {

    static final String PATH = "/mon-compte";
    static final String BACK = "redirect:" + PATH;

    private final OwnAccount account;
    private final AccountSessions sessions;
    private final GrantLabels grants;

    MyAccountPage(OwnAccount account, AccountSessions sessions, GrantLabels grants) {
        this.account = account;
        this.sessions = sessions;
        this.grants = grants;
    }

    String show(SignedIn person, HttpSession session, Model model) {
        OwnAccount.View view = account.view(person.accountId());
        model.addAttribute("account", view);
        model.addAttribute("roles", grants.of(view.grants()));
        model.addAttribute(
                "sessions",
                sessions.of(person.email(), session.getId()).stream()
                        .map(SessionRow::of)
                        .toList());
        model.asMap().putIfAbsent("name", view.displayName());
        return "account/my-account";
    }

    /** The page again, with what the template calls {@code fault} marked at its field. */
    String refused(
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

package fr.ess.platform.account.web;

import fr.ess.platform.account.EmailAddress;
import fr.ess.platform.account.SignIn;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.journal.Journal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in with an address and a password, then a code where one is due; and signing out. */
@Controller
class SignInController {

    private final SignIn signIn;
    private final SessionSignIn session;
    private final Journal journal;

    SignInController(SignIn signIn, SessionSignIn session, Journal journal) {
        this.signIn = signIn;
        this.session = session;
        this.journal = journal;
    }

    @GetMapping("/connexion")
    String form(@RequestParam(defaultValue = "") String suite, Model model) {
        return form("", suite, model);
    }

    @PostMapping("/connexion")
    String signIn(
            @RequestParam(name = "adresse", defaultValue = "") String email,
            @RequestParam(name = "mot-de-passe", defaultValue = "") String password,
            @RequestParam(defaultValue = "") String suite,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<SignIn.Progress> progress = signIn.withPassword(email, password, request.getRemoteAddr());
        if (progress.isEmpty()) {
            // Only what can be an address: a password typed into the wrong field is not kept.
            String who = EmailAddress.parse(email).map(EmailAddress::value).orElse("");
            journal.record("account.sign-in-refused", "account", who, Map.of());
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refused", true);
            return form(email, suite, model);
        }
        return "redirect:" + session.establish(progress.get(), suite, request, response);
    }

    @GetMapping("/connexion/code")
    String codeForm(@RequestParam(defaultValue = "") String suite, Model model) {
        model.addAttribute("suite", suite);
        return "account/code";
    }

    @PostMapping("/connexion/code")
    String code(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String suite,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<SignIn.Progress> progress = signIn.withCode(person, code);
        if (progress.isEmpty()) {
            journal.record("account.code-refused", "account", String.valueOf(person.accountId()), Map.of());
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refused", true);
            return codeForm(suite, model);
        }
        return "redirect:" + session.establish(progress.get(), suite, request, response);
    }

    @GetMapping("/deconnexion")
    String signOutForm() {
        return "account/sign-out";
    }

    @PostMapping("/deconnexion")
    String signOut(@Nullable Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
            journal.record("account.signed-out", "account", String.valueOf(person.accountId()), Map.of());
        }
        new SecurityContextLogoutHandler().logout(request, response, authentication);
        return "redirect:/";
    }

    private static String form(String email, String suite, Model model) {
        model.addAttribute("email", email);
        model.addAttribute("suite", suite);
        return "account/sign-in";
    }
}

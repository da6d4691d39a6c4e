package fr.ess.platform.account.web;

import fr.ess.platform.account.OwnAccount;
import fr.ess.platform.account.SecondFactors;
import fr.ess.platform.account.SharedSecret;
import fr.ess.platform.account.SignIn;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.kit.QrDrawing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Setting a second factor up: while signing in where a role requires it, or by one's own choice later. By choice, the
 * present password is asked for again: a session left open must not let somebody else lock the owner out.
 */
@Controller
class SecondFactorController {

    private static final String WHILE_SIGNING_IN = "/connexion/second-facteur";
    private static final String BY_CHOICE = "/mon-compte/second-facteur";

    private final OwnAccount account;
    private final SecondFactors secondFactors;
    private final SignIn signIn;
    private final SessionSignIn session;

    SecondFactorController(OwnAccount account, SecondFactors secondFactors, SignIn signIn, SessionSignIn session) {
        this.account = account;
        this.secondFactors = secondFactors;
        this.signIn = signIn;
        this.session = session;
    }

    @GetMapping({WHILE_SIGNING_IN, BY_CHOICE})
    String form(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(defaultValue = "") String suite,
            Model model,
            HttpServletRequest request) {
        Optional<SharedSecret> secret = secondFactors.secretToConfirm(person.accountId());
        if (secret.isEmpty()) {
            return "redirect:" + (isSigningIn(request) ? "/connexion" : "/mon-compte");
        }
        model.addAttribute("action", isSigningIn(request) ? WHILE_SIGNING_IN : BY_CHOICE);
        model.addAttribute("compulsory", isSigningIn(request));
        model.addAttribute("suite", suite);
        model.addAttribute("secret", secret.get().text());
        model.addAttribute("address", secret.get().address(person.email()));
        model.addAttribute("qr", QrDrawing.of(secret.get().address(person.email())));
        return "account/second-factor";
    }

    @PostMapping({WHILE_SIGNING_IN, BY_CHOICE})
    String confirm(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(name = "mot-de-passe-facteur", defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String suite,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!isSigningIn(request) && !account.knowsPassword(person.accountId(), password)) {
            return refused("wrongPassword", person, suite, model, request, response);
        }
        Optional<List<String>> recoveryCodes = signIn.confirmSecondFactor(person, code);
        if (recoveryCodes.isEmpty()) {
            return refused("wrongCode", person, suite, model, request, response);
        }
        String next = signIn.complete(person.accountId())
                .map(progress -> session.establish(progress, suite, request, response))
                .orElse("/connexion");
        model.addAttribute("codes", recoveryCodes.get());
        model.addAttribute("next", isSigningIn(request) ? next : "/mon-compte");
        return "account/recovery-codes";
    }

    private String refused(
            String reason,
            SignedIn person,
            String suite,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refused", reason);
        return form(person, suite, model, request);
    }

    private static boolean isSigningIn(HttpServletRequest request) {
        return request.getRequestURI().endsWith(WHILE_SIGNING_IN);
    }
}

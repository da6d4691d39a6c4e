package fr.ess.platform.account.web;

import fr.ess.platform.account.EmailAddress;
import fr.ess.platform.account.FirstAdministrator;
import fr.ess.platform.account.PasswordFault;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Creating the first administrator's account from the one-time link in the log. */
@Controller
class FirstAdministratorController {

    private final FirstAdministrator first;

    FirstAdministratorController(FirstAdministrator first) {
        this.first = first;
    }

    @GetMapping("/premier-administrateur/{token}")
    String form(@PathVariable String token, Model model, HttpServletResponse response) {
        if (!first.isGood(token)) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "account/link-over";
        }
        return form(token, "", "", model);
    }

    @PostMapping("/premier-administrateur/{token}")
    String create(
            @PathVariable String token,
            @RequestParam(name = "nom", defaultValue = "") String name,
            @RequestParam(name = "adresse", defaultValue = "") String typedEmail,
            @RequestParam(name = "mot-de-passe", defaultValue = "") String password,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        if (!first.isGood(token)) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "account/link-over";
        }
        Optional<EmailAddress> email = EmailAddress.parse(typedEmail);
        boolean named = DisplayNames.isGood(name);
        if (email.isPresent() && named) {
            Optional<PasswordFault> fault = first.create(token, email.get(), name, password);
            if (fault.isEmpty()) {
                Flash.success(next, "Le compte d’administration est créé. Connectez-vous.");
                return "redirect:/connexion";
            }
            model.addAttribute("fault", fault.get());
        }
        model.addAttribute("unnamed", !named);
        model.addAttribute("unreadable", email.isEmpty());
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(token, name, typedEmail, model);
    }

    private static String form(String token, String name, String email, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("name", name);
        model.addAttribute("email", email);
        return "account/first-administrator";
    }
}

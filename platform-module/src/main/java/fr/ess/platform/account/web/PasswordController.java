package fr.ess.platform.account.web;

import fr.ess.platform.account.EmailAddress;
import fr.ess.platform.account.PasswordReset;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.core.task.TaskExecutor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Choosing a new password from a link that is sent by mail. */
@Controller
class PasswordController {

    private final PasswordReset reset;
    private final TaskExecutor afterwards;

    PasswordController(PasswordReset reset, TaskExecutor applicationTaskExecutor) {
        this.reset = reset;
        this.afterwards = applicationTaskExecutor;
    }

    @GetMapping("/mot-de-passe-oublie")
    String askForm(Model model) {
        model.addAttribute("email", "");
        return "account/password-forgotten";
    }

    /** The same answer for every address, given before anything is looked up: neither words nor time tell. */
    @PostMapping("/mot-de-passe-oublie")
    String ask(
            @RequestParam(name = "adresse", defaultValue = "") String typed,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<EmailAddress> email = EmailAddress.parse(typed);
        model.addAttribute("email", typed);
        if (email.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("unreadable", true);
            return "account/password-forgotten";
        }
        reset.admit(email.get(), request.getRemoteAddr());
        afterwards.execute(() -> reset.send(email.get()));
        return "account/password-link-sent";
    }

    @GetMapping("/mot-de-passe/{token}")
    String chooseForm(@PathVariable String token, Model model, HttpServletResponse response) {
        model.addAttribute("token", token);
        if (!reset.isGood(token)) {
            return linkOver(response);
        }
        return "account/password-choice";
    }

    @PostMapping("/mot-de-passe/{token}")
    String choose(
            @PathVariable String token,
            @RequestParam(name = "mot-de-passe", defaultValue = "") String password,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        PasswordReset.Choice choice = reset.choose(token, password);
        return switch (choice.outcome()) {
            case DONE -> {
                Flash.success(next, "Votre mot de passe est enregistré. Connectez-vous avec lui.");
                yield "redirect:/connexion";
            }
            case LINK_OVER -> linkOver(response);
            case REFUSED -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                choice.fault().ifPresent(fault -> model.addAttribute("fault", fault));
                model.addAttribute("token", token);
                yield "account/password-choice";
            }
        };
    }

    private static String linkOver(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "account/link-over";
    }
}

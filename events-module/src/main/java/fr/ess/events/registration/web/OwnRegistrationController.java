package fr.ess.events.registration.web;

import fr.ess.events.registration.Registration;
import fr.ess.events.registration.Registrations;
import fr.ess.events.registration.UnfitWishException;
import fr.ess.events.registration.Wish;
import fr.ess.platform.account.EmailAddress;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What somebody does with their registration by the link of a letter: opening it changes nothing, its buttons do. */
@Controller
@RequestMapping(OwnRegistrationController.PATH + "/{token}")
class OwnRegistrationController {

    static final String PATH = "/inscriptions";

    private final Registrations registrations;
    private final OwnRegistrationPages pages;

    OwnRegistrationController(Registrations registrations, OwnRegistrationPages pages) {
        this.registrations = registrations;
        this.pages = pages;
    }

    @GetMapping
    String own(@PathVariable String token, HttpServletResponse response, Model model) {
        return pages.page(find(token), token, null, response, model);
    }

    private Registration find(String token) {
        return registrations.find(token).orElseThrow(NotFoundException::new);
    }

    @PostMapping("/confirmation")
    String confirm(@PathVariable String token, RedirectAttributes next) {
        find(token);
        registrations.confirm(token);
        Flash.success(next, "Votre adresse est confirmée.");
        return back(token);
    }

    @PostMapping("/place")
    String accept(@PathVariable String token, RedirectAttributes next) {
        find(token);
        registrations.accept(token);
        Flash.success(next, "La place est à vous.");
        return back(token);
    }

    @PostMapping("/presence")
    String coming(@PathVariable String token, RedirectAttributes next) {
        find(token);
        registrations.coming(token);
        Flash.success(next, "Merci\u00a0! Votre venue est notée.");
        return back(token);
    }

    @PostMapping("/nouvelle-demande")
    String again(@PathVariable String token, RedirectAttributes next) {
        find(token);
        Flash.success(next, "Votre demande est enregistrée de nouveau.");
        return back(registrations.again(token));
    }

    @PostMapping("/modification")
    String change(
            @PathVariable String token,
            @ModelAttribute("registration") RegistrationForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        Registration mine = find(token);
        if (!mine.erased() && mine.email() != null && changed(token, mine, form, errors)) {
            Flash.success(next, "Votre inscription est modifiée.");
            return back(token);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return pages.page(find(token), token, form, response, model);
    }

    private boolean changed(String token, Registration mine, RegistrationForm form, BindingResult errors) {
        Optional<Wish> wish = form.at(mine.start()).read(new EmailAddress(String.valueOf(mine.email())), errors);
        if (wish.isEmpty()) {
            return false;
        }
        try {
            registrations.change(token, wish.get());
            return true;
        } catch (UnfitWishException e) {
            RegistrationForm.tell(e, errors);
            return false;
        }
    }

    @PostMapping("/annulation")
    String cancel(@PathVariable String token, RedirectAttributes next) {
        find(token);
        registrations.cancel(token);
        Flash.success(next, "Votre inscription est annulée. Merci de l’avoir dit.");
        return back(token);
    }

    @PostMapping("/effacement")
    String erase(@PathVariable String token) {
        find(token);
        registrations.erase(token);
        return back(token);
    }

    private static String back(String token) {
        return "redirect:" + PATH + "/" + token;
    }
}

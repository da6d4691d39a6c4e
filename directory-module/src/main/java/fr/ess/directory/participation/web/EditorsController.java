package fr.ess.directory.participation.web;

import fr.ess.directory.EntryDraft;
import fr.ess.directory.participation.Editors;
import fr.ess.platform.account.EmailAddress;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who keeps an entry together: inviting somebody, and leaving. */
@Controller
@RequestMapping(OwnEntry.PATH + "/{id}")
class EditorsController {

    private final OwnEntry own;
    private final Editors editors;

    EditorsController(OwnEntry own, Editors editors) {
        this.own = own;
        this.editors = editors;
    }

    @GetMapping("/equipe")
    String team(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        return page(own.of(person, id), null, model);
    }

    private String page(EntryDraft draft, @Nullable String fault, Model model) {
        model.addAttribute("crumbs", OwnEntry.crumbs(draft, "Éditeurs"));
        model.addAttribute("tabs", own.tabs(draft, OwnEntry.page(draft.id()) + "/equipe"));
        model.addAttribute("draft", draft);
        model.addAttribute("editors", editors.of(draft.id()));
        model.addAttribute("fault", fault);
        return "directory/own-editors";
    }

    /** The same words whether or not the address has an account. */
    @PostMapping("/equipe")
    String invite(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String adresse,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        EntryDraft draft = own.of(person, id);
        Optional<EmailAddress> email = EmailAddress.parse(adresse);
        if (email.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(draft, "Une adresse électronique, comme nom@exemple.fr.", model);
        }
        editors.invite(person.accountId(), email.get(), OwnEntry.about(draft));
        Flash.success(next, "Une invitation part vers " + email.get().value() + ".");
        return "redirect:" + OwnEntry.page(id) + "/equipe";
    }

    @GetMapping("/depart")
    String askToLeave(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        EntryDraft draft = own.of(person, id);
        List<Editors.Editor> all = editors.of(id);
        model.addAttribute("crumbs", OwnEntry.crumbs(draft, "Quitter la fiche"));
        model.addAttribute("draft", draft);
        model.addAttribute("last", all.size() == 1);
        return "directory/own-departure";
    }

    /** Ends the sessions of whoever leaves, as every loss of a right does. */
    @PostMapping("/depart")
    String leave(@PathVariable long id, @AuthenticationPrincipal SignedIn person) {
        EntryDraft draft = own.of(person, id);
        editors.leave(person.accountId(), OwnEntry.about(draft));
        return "redirect:/annuaire/" + draft.slug();
    }
}

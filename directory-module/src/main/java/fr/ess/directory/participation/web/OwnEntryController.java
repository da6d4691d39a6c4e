package fr.ess.directory.participation.web;

import fr.ess.directory.Directory.Outcome;
import fr.ess.directory.EntryDraft;
import fr.ess.directory.OrganisationEntry;
import fr.ess.directory.Territories;
import fr.ess.directory.participation.Contribution;
import fr.ess.directory.participation.EditMerge;
import fr.ess.directory.participation.OwnEdits;
import fr.ess.directory.web.EntryChecks;
import fr.ess.directory.web.EntryChoices;
import fr.ess.directory.web.EntryConflict;
import fr.ess.directory.web.EntryForm;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.ConflictException;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Tab;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an organisation keeps its own entry right. */
@Controller
@RequestMapping(OwnEntry.PATH + "/{id}")
class OwnEntryController {

    private final OwnEntry own;
    private final OwnEdits edits;
    private final EntryChecks checks;
    private final Territories territories;

    OwnEntryController(OwnEntry own, OwnEdits edits, EntryChecks checks, Territories territories) {
        this.own = own;
        this.edits = edits;
        this.checks = checks;
        this.territories = territories;
    }

    @GetMapping
    String form(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        EntryDraft draft = own.of(person, id);
        model.addAttribute("form", EntryForm.of(draft));
        return page(draft, person, model);
    }

    private String page(EntryDraft draft, SignedIn person, Model model) {
        Contribution held = edits.held(person.accountId(), draft.id()).orElse(null);
        model.addAttribute("crumbs", List.of(Tab.to("Mes fiches", OwnEntry.PATH), Tab.here(draft.name())));
        model.addAttribute("tabs", own.tabs(draft, OwnEntry.page(draft.id())));
        model.addAttribute("draft", draft);
        model.addAttribute("fields", EntryForm.LABELS);
        model.addAttribute("choices", EntryChoices.of(territories.departements()));
        model.addAttribute("atOnce", edits.publishesAtOnce(person.accountId(), draft.id()));
        model.addAttribute(
                "held", held == null ? List.of() : FieldChange.of(new EditMerge(held.base(), held.entry(), Map.of())));
        return "directory/own-entry";
    }

    @PostMapping
    String edit(
            @PathVariable long id,
            @Valid @ModelAttribute("form") EntryForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        EntryDraft stored = own.of(person, id);
        Optional<OrganisationEntry> entry = checks.read(form, errors);
        if (entry.isPresent()) {
            long version = Objects.requireNonNullElse(form.version(), -1L);
            switch (edits.publishesAtOnce(person.accountId(), id)
                    ? edits.publish(id, version, entry.get()).orElseThrow(NotFoundException::new)
                    : hold(person, stored, form, version)) {
                case OVERTAKEN -> throw new ConflictException(EntryConflict.of(form, stored, OwnEntry.page(id)));
                case SIRET_TAKEN -> errors.rejectValue("siret", "taken", "Une autre fiche porte ce SIRET.");
                case DONE -> {
                    Flash.success(
                            next,
                            edits.publishesAtOnce(person.accountId(), id)
                                    ? "La fiche est enregistrée."
                                    : "Votre première modification attend l’accord de la CRESS.");
                    return "redirect:" + OwnEntry.page(id);
                }
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(stored, person, model);
    }

    private Outcome hold(SignedIn person, EntryDraft stored, EntryForm form, long version) {
        if (stored.version() != version) {
            return Outcome.OVERTAKEN;
        }
        edits.hold(person, stored.id(), EntryForm.of(stored).values(), form.values());
        return Outcome.DONE;
    }
}

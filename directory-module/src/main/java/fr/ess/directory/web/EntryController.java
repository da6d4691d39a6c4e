package fr.ess.directory.web;

import fr.ess.directory.Directory;
import fr.ess.directory.Entries;
import fr.ess.directory.EntryDraft;
import fr.ess.directory.OrganisationEntry;
import fr.ess.directory.Territories;
import fr.ess.platform.web.ConflictException;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Tab;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
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

/** Where the CRESS keeps one entry of the directory right. */
@Controller
@RequestMapping(EntriesController.PATH + "/{id}")
class EntryController {

    private static final String PATH = EntriesController.PATH;

    private final Directory directory;
    private final Entries entries;
    private final EntryChecks checks;
    private final Territories territories;

    EntryController(Directory directory, Entries entries, EntryChecks checks, Territories territories) {
        this.directory = directory;
        this.entries = entries;
        this.checks = checks;
        this.territories = territories;
    }

    @GetMapping
    String form(@PathVariable long id, Model model) {
        EntryDraft draft = entries.draft(id).orElseThrow(NotFoundException::new);
        model.addAttribute("form", EntryForm.of(draft));
        return page(draft, model);
    }

    private String page(EntryDraft draft, Model model) {
        model.addAttribute(
                "crumbs", List.of(Tab.to("Gestion", "/gestion"), Tab.to("Fiches", PATH), Tab.here(draft.name())));
        model.addAttribute("draft", draft);
        model.addAttribute("fields", EntryForm.LABELS);
        model.addAttribute("choices", EntryChoices.of(territories.departements()));
        return "directory/entry";
    }

    @PostMapping
    String edit(
            @PathVariable long id,
            @Valid @ModelAttribute("form") EntryForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        EntryDraft stored = entries.draft(id).orElseThrow(NotFoundException::new);
        Optional<OrganisationEntry> entry = checks.read(form, errors);
        if (entry.isPresent()) {
            switch (directory
                    .edit(id, form.version() == null ? -1 : form.version(), entry.get())
                    .orElseThrow(NotFoundException::new)) {
                case OVERTAKEN -> throw new ConflictException(EntryConflict.of(form, stored, PATH + "/" + id));
                case SIRET_TAKEN -> errors.rejectValue("siret", "taken", "Une autre fiche porte ce SIRET.");
                case DONE -> {
                    Flash.success(attributes, "La fiche est enregistrée.");
                    return "redirect:" + PATH + "/" + id;
                }
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(stored, model);
    }
}

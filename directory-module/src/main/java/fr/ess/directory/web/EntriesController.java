package fr.ess.directory.web;

import fr.ess.directory.Commune;
import fr.ess.directory.Directory;
import fr.ess.directory.Directory.Outcome;
import fr.ess.directory.Entries;
import fr.ess.directory.EntryDraft;
import fr.ess.directory.EntryLine;
import fr.ess.platform.french.French;
import fr.ess.platform.web.BadParameterException;
import fr.ess.platform.web.Conflict;
import fr.ess.platform.web.ConflictException;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the CRESS keeps the entries of the directory right. */
@Controller
@RequestMapping(EntriesController.PATH)
class EntriesController {

    static final String PATH = "/gestion/annuaire";
    private static final int LINES = 50;
    private static final String CHANGED = "Cette fiche a changé entre-temps : relisez-la, puis recommencez.";

    private final Directory directory;
    private final Entries entries;
    private final EntryChecks checks;

    EntriesController(Directory directory, Entries entries, EntryChecks checks) {
        this.directory = directory;
        this.entries = entries;
        this.checks = checks;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String apres,
            Model model) {
        String text = SearchParameters.text("q", q);
        if (apres != null && !apres.matches("[0-9]{1,18}")) {
            throw new BadParameterException("apres", "Reprenez la liste depuis le début.");
        }
        List<EntryLine> lines = entries.list(text, apres == null ? null : Long.valueOf(apres), LINES + 1);
        List<EntryLine> shown = lines.size() > LINES ? lines.subList(0, LINES) : lines;
        SearchAddress address = SearchAddress.empty().with("q", text);
        model.addAttribute("q", text);
        model.addAttribute("entries", shown);
        model.addAttribute("count", French.count(entries.count(text), "fiche", "fiches"));
        model.addAttribute("start", apres == null ? null : address.at(PATH));
        model.addAttribute(
                "next",
                lines.size() > LINES
                        ? address.with(
                                        "apres",
                                        String.valueOf(shown.get(LINES - 1).id()))
                                .at(PATH)
                        : null);
        return "directory/entries";
    }

    @GetMapping("/{id}")
    String form(@PathVariable long id, Model model) {
        EntryDraft draft = entries.draft(id).orElseThrow(NotFoundException::new);
        model.addAttribute("form", EntryForm.of(draft));
        return page(draft, model);
    }

    private static String page(EntryDraft draft, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("fields", EntryForm.LABELS);
        return "directory/entry";
    }

    @PostMapping("/{id}")
    String edit(
            @PathVariable long id,
            @Valid @ModelAttribute("form") EntryForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        EntryDraft stored = entries.draft(id).orElseThrow(NotFoundException::new);
        checks.numbers(form, errors);
        Commune commune = checks.commune(form, errors);
        if (!errors.hasErrors()) {
            switch (directory
                    .edit(id, form.version() == null ? -1 : form.version(), form.toEntry(commune))
                    .orElseThrow(NotFoundException::new)) {
                case OVERTAKEN -> throw new ConflictException(conflict(form, stored));
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

    private static Conflict conflict(EntryForm typed, EntryDraft stored) {
        Map<String, String> started = typed.started() == null ? Map.of() : typed.started();
        Map<String, String> now = EntryForm.of(stored).values();
        return new Conflict(
                stored.name(),
                PATH + "/" + stored.id(),
                stored.version(),
                "",
                PATH + "/" + stored.id(),
                typed.values().entrySet().stream()
                        .map(field -> new Conflict.Field(
                                field.getKey(),
                                EntryForm.LABELS.getOrDefault(field.getKey(), field.getKey()),
                                started.getOrDefault(field.getKey(), ""),
                                field.getValue(),
                                now.getOrDefault(field.getKey(), "")))
                        .toList());
    }

    @PostMapping("/{id}/verification")
    String verify(@PathVariable long id, @RequestParam long version, RedirectAttributes attributes) {
        return done(id, directory.verify(id, version), "La fiche est vérifiée d’aujourd’hui.", attributes);
    }

    @PostMapping("/{id}/fermeture")
    String close(@PathVariable long id, @RequestParam long version, RedirectAttributes attributes) {
        return done(id, directory.close(id, version), "La fiche est fermée.", attributes);
    }

    @PostMapping("/{id}/reouverture")
    String reopen(@PathVariable long id, @RequestParam long version, RedirectAttributes attributes) {
        return done(id, directory.reopen(id, version), "La fiche est de nouveau publiée.", attributes);
    }

    private static String done(long id, Optional<Outcome> outcome, String said, RedirectAttributes attributes) {
        if (outcome.orElseThrow(NotFoundException::new) != Outcome.DONE) {
            throw new RefusedException(CHANGED);
        }
        Flash.success(attributes, said);
        return "redirect:" + PATH + "/" + id;
    }
}

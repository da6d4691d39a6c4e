package fr.ess.poles.web;

import fr.ess.platform.web.ConflictException;
import fr.ess.platform.web.kit.Tab;
import fr.ess.platform.web.layout.Flash;
import fr.ess.poles.Pole;
import fr.ess.poles.PoleDesk;
import fr.ess.poles.PoleEntry;
import fr.ess.poles.PoleQuery;
import fr.ess.poles.Poles;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
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

/** Where the staff open poles and keep what each is. */
@Controller
@RequestMapping(PolesDeskController.PATH)
class PolesDeskController {

    static final String PATH = "/gestion/poles";

    private static final String NEW = "/nouveau";

    private final Poles poles;
    private final PoleDesk desk;
    private final PoleDeskPage pages;
    private final PoleViews views;

    PolesDeskController(Poles poles, PoleDesk desk, PoleDeskPage pages, PoleViews views) {
        this.poles = poles;
        this.desk = desk;
        this.pages = pages;
        this.views = views;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("crumbs", List.of(Tab.to("Gestion", "/gestion"), Tab.here("Pôles")));
        model.addAttribute("lines", views.lines(poles.list(PoleQuery.ALL)));
        return "poles/desk";
    }

    @GetMapping(NEW)
    String form(Model model) {
        model.addAttribute("form", PoleForm.empty());
        return newPage(model);
    }

    @PostMapping(NEW)
    String open(
            @Valid @ModelAttribute("form") PoleForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        PoleEntry entry = form.entry(departements(), errors);
        if (entry != null) {
            PoleDesk.Opened opened = desk.open(entry);
            if (opened.outcome() == PoleDesk.Outcome.DONE) {
                Flash.success(next, "Le pôle est créé. Dites maintenant ce que les sources en disent.");
                return "redirect:" + PATH + "/" + opened.slug();
            }
            reject(opened.outcome(), errors);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return newPage(model);
    }

    @GetMapping("/{slug}")
    String one(@PathVariable String slug, Model model) {
        Pole pole = pages.find(slug);
        return pages.show(pole, PoleForm.of(pole), null, model);
    }

    @PostMapping("/{slug}")
    String edit(
            @PathVariable String slug,
            @Valid @ModelAttribute("form") PoleForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Pole pole = pages.find(slug);
        PoleEntry entry = form.entry(departements(), errors);
        if (entry != null) {
            PoleDesk.Outcome outcome = desk.edit(pole, form.version() == null ? -1 : form.version(), entry);
            if (outcome == PoleDesk.Outcome.OVERTAKEN) {
                throw new ConflictException(form.conflict(pages.find(slug), PoleDeskPage.path(pole)));
            } else if (outcome == PoleDesk.Outcome.DONE) {
                Flash.success(next, "Le pôle est à jour.");
                return "redirect:" + PoleDeskPage.path(pole);
            }
            reject(outcome, errors);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return pages.show(pole, null, null, model);
    }

    private String newPage(Model model) {
        model.addAttribute(
                "crumbs", List.of(Tab.to("Gestion", "/gestion"), Tab.to("Pôles", PATH), Tab.here("Nouveau pôle")));
        model.addAttribute("places", pages.places());
        return "poles/desk-new";
    }

    private List<String> departements() {
        return pages.places().stream()
                .map(option -> option.value())
                .filter(value -> value.matches("[0-9].*"))
                .toList();
    }

    private static void reject(PoleDesk.Outcome outcome, BindingResult errors) {
        switch (outcome) {
            case ENTRY_UNKNOWN ->
                errors.rejectValue("entry", "unknown", "Aucune fiche publiée de l’annuaire n’a cette adresse.");
            case ENTRY_TAKEN -> errors.rejectValue("entry", "taken", "Cette fiche est déjà celle d’un autre pôle.");
            case COMMUNE_UNKNOWN ->
                errors.rejectValue("commune", "unknown", "Ce n’est pas une commune de ce département.");
            case DONE, OVERTAKEN -> throw new IllegalStateException("not a fault: " + outcome);
        }
    }
}

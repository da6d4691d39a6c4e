package fr.ess.observatory.web;

import fr.ess.observatory.Vintage;
import fr.ess.observatory.Vintages;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.kit.Tab;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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

/** The staff take a vintage of the directory and decide that it is told. */
@Controller
@RequestMapping(VintagesController.PATH)
class VintagesController {

    static final String PATH = "/gestion/observatoire";

    private final Vintages vintages;

    VintagesController(Vintages vintages) {
        this.vintages = vintages;
    }

    /** A vintage as the staff see it. */
    record Line(Vintage vintage, long units) {}

    @GetMapping
    String list(Model model) {
        return page(VintageForm.empty(), model);
    }

    @PostMapping
    String take(
            @ModelAttribute("form") VintageForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        form.check(errors);
        if (!errors.hasErrors()) {
            try {
                vintages.take(form.typedYear(), form.typedName(), form.typedSource(), person.displayName());
                Flash.success(next, "Le millésime est pris. Il n’est pas encore publié.");
                return "redirect:" + PATH;
            } catch (RefusedException taken) {
                errors.rejectValue("year", "taken", taken.sentence());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(form, model);
    }

    /** Asks once more: what is told once is told for ever. */
    @GetMapping("/{id:[0-9]+}/publication")
    String confirm(@PathVariable int id, Model model) {
        Vintage vintage = vintages.find(id).orElseThrow(NotFoundException::new);
        model.addAttribute("vintage", vintage);
        model.addAttribute("units", vintages.units(vintage));
        model.addAttribute("crumbs", List.of(Tab.to("Observatoire", PATH), Tab.here("Publier " + vintage.year())));
        return "observatory/publish";
    }

    @PostMapping("/{id:[0-9]+}/publication")
    String tell(@PathVariable int id, @AuthenticationPrincipal SignedIn person, RedirectAttributes next) {
        Vintage vintage = vintages.find(id).orElseThrow(NotFoundException::new);
        vintages.tell(vintage.id(), person.displayName());
        Flash.success(next, "Le millésime " + vintage.year() + " est publié, sauf ce qui est secret.");
        return "redirect:" + PATH;
    }

    private String page(VintageForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute(
                "lines",
                vintages.all().stream()
                        .map(one -> new Line(one, vintages.units(one)))
                        .toList());
        return "observatory/desk";
    }
}

package fr.ess.contract.governance.web;

import fr.ess.contract.governance.BodyTerms;
import fr.ess.contract.governance.GovernanceBodies;
import fr.ess.contract.governance.Meetings;
import fr.ess.contract.governance.Seat;
import fr.ess.platform.web.ConflictException;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
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

/** One body, with its seats, and what it is. */
@Controller
@RequestMapping(Instances.PATH + "/{id:[0-9]+}")
class BodyController {

    private static final String SETTINGS = "/reglages";

    private final Instances instances;
    private final GovernanceBodies bodies;
    private final BodyTerms terms;
    private final Meetings meetings;

    BodyController(Instances instances, GovernanceBodies bodies, BodyTerms terms, Meetings meetings) {
        this.instances = instances;
        this.bodies = bodies;
        this.terms = terms;
        this.meetings = meetings;
    }

    @GetMapping
    String body(@PathVariable long id, @RequestParam(required = false) @Nullable String date, Model model) {
        Instances.Opened opened = instances.open(id, date);
        List<Seat> seats = bodies.seats(id, opened.read().day());
        instances.frame(opened, "", model);
        model.addAttribute("seats", seats);
        model.addAttribute(
                "meetings",
                meetings.all(opened.read().contract(), opened.read().day()).stream()
                        .filter(meeting -> meeting.bodyId() == id)
                        .toList());
        model.addAttribute("vacant", seats.stream().filter(Seat::vacant).count());
        return "contract/governance/body";
    }

    @GetMapping(SETTINGS)
    String form(@PathVariable long id, @RequestParam(required = false) @Nullable String date, Model model) {
        Instances.Opened opened = instances.open(id, date);
        model.addAttribute("form", BodyForm.of(opened.body()));
        return page(opened, model);
    }

    @PostMapping(SETTINGS)
    String settle(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String date,
            @Valid @ModelAttribute("form") BodyForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Instances.Opened opened = instances.open(id, date);
        BodyTerms.Term term = form.term(errors);
        if (term == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(opened, model);
        }
        long version = form.version() == null ? -1 : form.version();
        if (terms.settle(opened.body(), version, term, opened.read().day()) == BodyTerms.Outcome.OVERTAKEN) {
            throw new ConflictException(form.conflict(
                    opened.body(), opened.page() + SETTINGS + opened.query(), opened.page() + opened.query()));
        }
        Flash.success(next, "Le réglage vaut à partir de ce jour\u00a0; les jours d’avant gardent le leur.");
        return "redirect:" + opened.page() + opened.query();
    }

    private String page(Instances.Opened opened, Model model) {
        instances.frame(opened, "Réglages", model);
        return "contract/governance/body-settings";
    }
}

package fr.ess.contract.governance.web;

import fr.ess.contract.governance.Delegates;
import fr.ess.contract.governance.GovernanceBodies;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.ConflictException;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
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

/** Where the name of somebody who sits is corrected. */
@Controller
@RequestMapping(Instances.PATH + "/{id:[0-9]+}/personnes/{person:[0-9]+}")
class DelegateController {

    private final Instances instances;
    private final GovernanceBodies bodies;
    private final Delegates delegates;

    DelegateController(Instances instances, GovernanceBodies bodies, Delegates delegates) {
        this.instances = instances;
        this.bodies = bodies;
        this.delegates = delegates;
    }

    @GetMapping
    String form(
            @PathVariable long id,
            @PathVariable long person,
            @RequestParam(required = false) @Nullable String date,
            Model model) {
        Instances.Opened opened = instances.open(id, date);
        model.addAttribute("form", DelegateForm.of(sitting(opened, person)));
        return page(opened, person, model);
    }

    @PostMapping
    String correct(
            @PathVariable long id,
            @PathVariable long person,
            @RequestParam(required = false) @Nullable String date,
            @Valid @ModelAttribute("form") DelegateForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Instances.Opened opened = instances.open(id, date);
        Delegates.Person stored = sitting(opened, person);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(opened, person, model);
        }
        long version = form.version() == null ? -1 : form.version();
        String capacity = Typed.orNull(Typed.line(form.capacity()));
        if (!delegates.correct(person, version, Typed.line(form.name()), capacity)) {
            String address = opened.page() + "/personnes/" + person + opened.query();
            throw new ConflictException(form.conflict(stored, address, opened.page() + opened.query()));
        }
        Flash.success(next, "La correction est enregistrée.");
        return "redirect:" + opened.page() + opened.query();
    }

    /** Somebody who holds a seat of the body on the day that is read. */
    private Delegates.Person sitting(Instances.Opened opened, long person) {
        boolean sits = bodies.seats(opened.body().id(), opened.read().day()).stream()
                .anyMatch(seat -> seat.holder() != null && seat.holder().delegateId() == person);
        return sits ? delegates.find(person).orElseThrow(NotFoundException::new) : absent();
    }

    private static Delegates.Person absent() {
        throw new NotFoundException();
    }

    private String page(Instances.Opened opened, long person, Model model) {
        model.addAttribute("person", sitting(opened, person));
        instances.frame(opened, "Corriger un nom", model);
        return "contract/governance/delegate";
    }
}

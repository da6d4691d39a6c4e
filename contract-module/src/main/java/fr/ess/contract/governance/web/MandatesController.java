package fr.ess.contract.governance.web;

import fr.ess.contract.governance.Seat;
import fr.ess.contract.governance.Seats;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
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

/** Says who holds a seat, and until when. */
@Controller
@RequestMapping(Instances.PATH + "/{id:[0-9]+}/sieges/{seat:[0-9]+}/mandat")
class MandatesController {

    private final Instances instances;
    private final Seats seats;

    MandatesController(Instances instances, Seats seats) {
        this.instances = instances;
        this.seats = seats;
    }

    @GetMapping
    String blank(
            @PathVariable long id,
            @PathVariable long seat,
            @RequestParam(required = false) @Nullable String date,
            Model model) {
        Instances.Opened opened = instances.open(id, date);
        model.addAttribute(
                "form", new MandateForm("", "", "", opened.read().day().toString()));
        return page(opened, seat, "Nouveau mandat", "contract/governance/mandate", model);
    }

    @PostMapping
    String appoint(
            @PathVariable long id,
            @PathVariable long seat,
            @RequestParam(required = false) @Nullable String date,
            @Valid @ModelAttribute("form") MandateForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Instances.Opened opened = instances.open(id, date);
        instances.seat(opened, seat);
        LocalDate day = TypedDays.day(form.startsOn(), opened.time(), "startsOn", errors);
        String address = form.address(errors);
        if (day != null && address != null && !errors.hasErrors()) {
            Seats.Delegate delegate = new Seats.Delegate(Typed.line(form.name()), address, form.words());
            switch (seats.appoint(seat, delegate, day, opened.read().day())) {
                case DONE -> {
                    Flash.success(next, "Le mandat est enregistré.");
                    return "redirect:" + opened.page() + opened.query();
                }
                case TAKEN ->
                    errors.rejectValue(
                            "startsOn", "taken", "Ce siège est occupé à partir de cette date, ou plus tard.");
                case SITS_ALREADY ->
                    errors.rejectValue(
                            "email", "twice", "Cette personne occupe déjà un autre siège de cette instance.");
                case OTHER_NAME -> errors.rejectValue("name", "name", "Cette adresse est celle d’une autre personne.");
                case OUTSIDE -> errors.rejectValue("startsOn", "outside", "Le siège n’existe pas à cette date.");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(opened, seat, "Nouveau mandat", "contract/governance/mandate", model);
    }

    @GetMapping("/fin")
    String ask(
            @PathVariable long id,
            @PathVariable long seat,
            @RequestParam(required = false) @Nullable String date,
            Model model) {
        Instances.Opened opened = instances.open(id, date);
        model.addAttribute("form", new EndForm(opened.read().day().toString()));
        return page(opened, seat, "Fin du mandat", "contract/governance/mandate-end", model);
    }

    @PostMapping("/fin")
    String dismiss(
            @PathVariable long id,
            @PathVariable long seat,
            @RequestParam(required = false) @Nullable String date,
            @ModelAttribute("form") EndForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Instances.Opened opened = instances.open(id, date);
        Seat.Holder holder = instances.seat(opened, seat).holder();
        if (holder == null) {
            throw new NotFoundException();
        }
        LocalDate day = TypedDays.day(form.endsOn(), opened.time(), "endsOn", errors);
        if (day != null && seats.dismiss(holder.mandateId(), day, opened.read().day()) == Seats.Outcome.DONE) {
            Flash.success(next, "La fin du mandat est enregistrée.");
            return "redirect:" + opened.page() + opened.query();
        }
        if (day != null) {
            errors.rejectValue("endsOn", "order", "Le mandat n’avait pas commencé, ou sa fin est déjà connue.");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(opened, seat, "Fin du mandat", "contract/governance/mandate-end", model);
    }

    private String page(Instances.Opened opened, long seat, String here, String template, Model model) {
        model.addAttribute("seat", instances.seat(opened, seat));
        instances.frame(opened, here, model);
        return template;
    }
}

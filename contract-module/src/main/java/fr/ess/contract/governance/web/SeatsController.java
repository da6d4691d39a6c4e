package fr.ess.contract.governance.web;

import fr.ess.contract.governance.Seat;
import fr.ess.contract.governance.Seats;
import fr.ess.platform.french.Typed;
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

/** Opens and ends the seats of a body. */
@Controller
@RequestMapping(Instances.PATH + "/{id:[0-9]+}/sieges")
class SeatsController {

    private final Instances instances;
    private final Seats seats;

    SeatsController(Instances instances, Seats seats) {
        this.instances = instances;
        this.seats = seats;
    }

    @GetMapping("/nouveau")
    String blank(@PathVariable long id, @RequestParam(required = false) @Nullable String date, Model model) {
        Instances.Opened opened = instances.open(id, date);
        model.addAttribute("form", new SeatForm("", opened.read().day().toString()));
        return blank(opened, model);
    }

    @PostMapping("/nouveau")
    String open(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String date,
            @Valid @ModelAttribute("form") SeatForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Instances.Opened opened = instances.open(id, date);
        LocalDate day = TypedDays.day(form.startsOn(), opened.time(), "startsOn", errors);
        if (day == null || errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return blank(opened, model);
        }
        seats.open(id, Typed.line(form.institution()), day, opened.read().day());
        Flash.success(next, "Le siège est ouvert\u00a0: il est vacant.");
        return "redirect:" + opened.page() + opened.query();
    }

    @GetMapping("/{seat:[0-9]+}/fin")
    String ask(
            @PathVariable long id,
            @PathVariable long seat,
            @RequestParam(required = false) @Nullable String date,
            Model model) {
        Instances.Opened opened = instances.open(id, date);
        model.addAttribute("form", new EndForm(opened.read().day().toString()));
        return ask(opened, seat, model);
    }

    @PostMapping("/{seat:[0-9]+}/fin")
    String close(
            @PathVariable long id,
            @PathVariable long seat,
            @RequestParam(required = false) @Nullable String date,
            @ModelAttribute("form") EndForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Instances.Opened opened = instances.open(id, date);
        Seat closed = instances.seat(opened, seat);
        LocalDate day = TypedDays.day(form.endsOn(), opened.time(), "endsOn", errors);
        if (day != null) {
            switch (seats.close(closed.id(), day, opened.read().day())) {
                case DONE -> {
                    Flash.success(next, "Le siège est supprimé à cette date.");
                    return "redirect:" + opened.page() + opened.query();
                }
                case TAKEN ->
                    errors.rejectValue(
                            "endsOn",
                            "held",
                            "Ce siège est occupé après cette date\u00a0: mettez d’abord fin au mandat.");
                default ->
                    errors.rejectValue("endsOn", "order", "Le siège n’existait pas encore, ou il est déjà supprimé.");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return ask(opened, seat, model);
    }

    private String blank(Instances.Opened opened, Model model) {
        instances.frame(opened, "Nouveau siège", model);
        return "contract/governance/seat-new";
    }

    private String ask(Instances.Opened opened, long seat, Model model) {
        model.addAttribute("seat", instances.seat(opened, seat));
        instances.frame(opened, "Fin d’un siège", model);
        return "contract/governance/seat-end";
    }
}

package fr.ess.transmea.exit.web;

import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.Typed;
import fr.ess.platform.money.Euros;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.layout.Flash;
import fr.ess.transmea.exit.BuybackPlan;
import fr.ess.transmea.exit.BuybackPlans;
import fr.ess.transmea.file.web.FileFrame;
import fr.ess.transmea.ledger.Positions;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

/** Writes down the schedule that was agreed with the employees; a new one takes the place of the one before. */
@Controller
@RequestMapping(ExitController.PATH + "/echeancier")
class BuybackController {

    private final FileFrame frame;
    private final BuybackPlans plans;
    private final Positions positions;
    private final Clock clock;

    BuybackController(FileFrame frame, BuybackPlans plans, Positions positions, Clock clock) {
        this.frame = frame;
        this.plans = plans;
        this.positions = positions;
        this.clock = clock;
    }

    @GetMapping
    String blank(@PathVariable String reference, @AuthenticationPrincipal SignedIn person, Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute(
                "form", new BuybackForm(today.toString(), today.plusMonths(6).toString(), "6", "10", "", ""));
        return page(frame.openToWork(reference, person), today, model);
    }

    @PostMapping
    String agree(
            @PathVariable String reference,
            @ModelAttribute("form") BuybackForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        FileFrame.Opened opened = frame.openToWork(reference, person);
        LocalDate today = LocalDate.now(clock);
        LocalDate day = agreedOn(form.agreed(), today);
        Optional<BuybackPlan> plan = form.read(held(opened, day), today, errors);
        if (plan.isPresent()) {
            try {
                plans.agree(opened.file(), plan.get(), day, Typed.line(form.note()), person.displayName());
                Flash.success(
                        next,
                        "L’échéancier est enregistré\u00a0: "
                                + plan.get().total().inFrench() + " en "
                                + plan.get().instalments().size() + " échéances.");
                return "redirect:" + opened.page("/" + ExitController.TAB);
            } catch (RefusedException refused) {
                errors.rejectValue("agreed", "refused", refused.sentence());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(opened, day, model);
    }

    /** The form says by itself what is wrong with a day that is none. */
    private static LocalDate agreedOn(@Nullable String typed, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(Typed.line(typed));
            return day.isAfter(today) || day.getYear() < 1900 ? today : day;
        } catch (DateTimeParseException e) {
            return today;
        }
    }

    private Euros held(FileFrame.Opened opened, LocalDate day) {
        return positions.totalOfFile(opened.file().id(), day).outstanding();
    }

    private String page(FileFrame.Opened opened, LocalDate day, Model model) {
        frame.frame(opened, ExitController.TAB, "Convenir d’un échéancier", model);
        model.addAttribute("held", held(opened, day));
        model.addAttribute("day", day);
        return "transmea/exit/schedule";
    }
}

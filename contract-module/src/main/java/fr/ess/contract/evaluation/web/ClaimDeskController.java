package fr.ess.contract.evaluation.web;

import fr.ess.contract.SectorContract;
import fr.ess.contract.evaluation.ClaimRegister;
import fr.ess.contract.web.ReadingDays;
import fr.ess.platform.web.kit.Tab;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the staff see the figures of the register, and open new ones. */
@Controller
@RequestMapping(ClaimPages.PATH)
class ClaimDeskController {

    private final ReadingDays days;
    private final ClaimRegister register;
    private final Clock clock;

    ClaimDeskController(ReadingDays days, ClaimRegister register, Clock clock) {
        this.days = days;
        this.register = register;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String contrat, Model model) {
        SectorContract contract = days.of(contrat, null).contract();
        model.addAttribute("contract", contract);
        model.addAttribute("figures", register.all(contract, LocalDate.now(clock)));
        model.addAttribute("crumbs", ClaimPages.crumbs(Tab.here("Chiffres et sources")));
        return "contract/evaluation/claims-kept";
    }

    @GetMapping("/nouveau")
    String form(@RequestParam(required = false) @Nullable String contrat, Model model) {
        model.addAttribute("form", FigureForm.empty());
        return opening(days.of(contrat, null).contract(), model);
    }

    @PostMapping("/nouveau")
    String open(
            @RequestParam(required = false) @Nullable String contrat,
            @Valid @ModelAttribute("form") FigureForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        SectorContract contract = days.of(contrat, null).contract();
        Optional<Long> figure = errors.hasErrors() ? Optional.empty() : register.open(contract, form.words());
        if (figure.isEmpty()) {
            if (!errors.hasErrors()) {
                errors.rejectValue("title", "taken", ClaimPages.TAKEN);
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return opening(contract, model);
        }
        Flash.success(next, "Le chiffre est au registre\u00a0: ajoutez ce qu’en dit une première source.");
        return "redirect:" + ClaimPages.PATH + "/" + figure.get();
    }

    private static String opening(SectorContract contract, Model model) {
        model.addAttribute("contract", contract);
        model.addAttribute(
                "crumbs",
                ClaimPages.crumbs(Tab.to("Chiffres et sources", ClaimPages.PATH), Tab.here("Nouveau chiffre")));
        return "contract/evaluation/figure-new";
    }
}

package fr.ess.contract.evaluation.web;

import fr.ess.contract.evaluation.ClaimRegister;
import fr.ess.contract.web.ReadingDay;
import fr.ess.contract.web.ReadingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of sourced figures, for everybody. */
@Controller
class ClaimsController {

    private final ReadingDays days;
    private final ClaimRegister register;

    ClaimsController(ReadingDays days, ClaimRegister register) {
        this.days = days;
        this.register = register;
    }

    @GetMapping("/contrat/chiffres")
    String claims(
            @RequestParam(required = false) @Nullable String contrat,
            @RequestParam(required = false) @Nullable String date,
            Model model) {
        ReadingDay reading = days.of(contrat, date);
        model.addAttribute("reading", reading);
        model.addAttribute("figures", register.at(reading.contract(), reading.day()));
        return "contract/evaluation/claims";
    }
}

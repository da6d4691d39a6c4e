package fr.ess.contract.evaluation.web;

import fr.ess.contract.evaluation.ClaimRegister;
import fr.ess.contract.web.ContractFrame;
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

    static final String PATH = "/contrat/chiffres";

    private final ReadingDays days;
    private final ContractFrame frame;
    private final ClaimRegister register;

    ClaimsController(ReadingDays days, ContractFrame frame, ClaimRegister register) {
        this.days = days;
        this.frame = frame;
        this.register = register;
    }

    @GetMapping(PATH)
    String claims(
            @RequestParam(required = false) @Nullable String contrat,
            @RequestParam(required = false) @Nullable String date,
            Model model) {
        ReadingDay reading = days.of(contrat, date);
        model.addAttribute("reading", reading);
        frame.on(PATH, reading, model);
        model.addAttribute("figures", register.at(reading.contract(), reading.day()));
        return "contract/evaluation/claims";
    }
}

package fr.ess.contract.evaluation.web;

import fr.ess.contract.evaluation.EvaluationGrids;
import fr.ess.contract.web.ContractFrame;
import fr.ess.contract.web.ReadingDay;
import fr.ess.contract.web.ReadingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The questions of the evaluation and what answers them so far, for everybody. */
@Controller
class EvaluationController {

    static final String PATH = "/contrat/evaluation";

    private final ReadingDays days;
    private final ContractFrame frame;
    private final EvaluationGrids grids;

    EvaluationController(ReadingDays days, ContractFrame frame, EvaluationGrids grids) {
        this.days = days;
        this.frame = frame;
        this.grids = grids;
    }

    @GetMapping(PATH)
    String evaluation(
            @RequestParam(required = false) @Nullable String contrat,
            @RequestParam(required = false) @Nullable String date,
            Model model) {
        ReadingDay reading = days.of(contrat, date);
        model.addAttribute("reading", reading);
        frame.on(PATH, reading, model);
        model.addAttribute("grid", grids.published(reading.contract(), reading.day()));
        model.addAttribute("figures", "/contrat/indicateurs/");
        return "contract/evaluation/evaluation";
    }
}

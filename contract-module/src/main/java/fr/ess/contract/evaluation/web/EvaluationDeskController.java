package fr.ess.contract.evaluation.web;

import fr.ess.contract.evaluation.EvaluationFiles;
import fr.ess.contract.evaluation.EvaluationGrid;
import fr.ess.contract.evaluation.EvaluationGrids;
import fr.ess.contract.evaluation.Gap;
import fr.ess.contract.web.ReadingDay;
import fr.ess.contract.web.ReadingDays;
import fr.ess.platform.web.kit.Tab;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the staff prepare the evaluation: what is there, what is missing, what was handed over. */
@Controller
class EvaluationDeskController {

    static final String PATH = "/gestion/contrat/evaluation";

    private final ReadingDays days;
    private final EvaluationGrids grids;
    private final EvaluationFiles files;
    private final Clock clock;

    EvaluationDeskController(ReadingDays days, EvaluationGrids grids, EvaluationFiles files, Clock clock) {
        this.days = days;
        this.grids = grids;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String desk(
            @RequestParam(required = false) @Nullable String contrat,
            @RequestParam(required = false) @Nullable String date,
            Model model) {
        ReadingDay reading = days.of(contrat, date);
        EvaluationGrid grid = grids.at(reading.contract(), reading.day());
        model.addAttribute("reading", reading);
        model.addAttribute("grid", grid);
        model.addAttribute("gaps", counted(grid));
        model.addAttribute("files", files.of(reading.contract()));
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("figures", "/gestion/contrat/indicateurs/");
        model.addAttribute("crumbs", ClaimPages.crumbs(Tab.here("Évaluation")));
        return "contract/evaluation/desk";
    }

    private static Map<Gap, Long> counted(EvaluationGrid grid) {
        Map<Gap, Long> gaps = new EnumMap<>(Gap.class);
        grid.gaps().forEach(gap -> gaps.merge(gap, 1L, Long::sum));
        return gaps;
    }
}

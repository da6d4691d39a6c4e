package fr.ess.contract.indicator.web;

import fr.ess.contract.indicator.Indicator;
import fr.ess.contract.indicator.IndicatorFigures.Scope;
import fr.ess.contract.indicator.Indicators;
import fr.ess.contract.web.ContractFrame;
import fr.ess.contract.web.ReadingDay;
import fr.ess.contract.web.ReadingDays;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the contract is judged by, for everybody: published figures, each with what it rests on. */
@Controller
class IndicatorPagesController {

    static final String PATH = "/contrat/indicateurs";

    private final ReadingDays days;
    private final ContractFrame frame;
    private final Indicators indicators;
    private final IndicatorExplanations explanations;
    private final IndicatorSheets sheets;

    IndicatorPagesController(
            ReadingDays days,
            ContractFrame frame,
            Indicators indicators,
            IndicatorExplanations explanations,
            IndicatorSheets sheets) {
        this.sheets = sheets;
        this.days = days;
        this.frame = frame;
        this.indicators = indicators;
        this.explanations = explanations;
    }

    @GetMapping(PATH)
    String list(
            @RequestParam(required = false) @Nullable String contrat,
            @RequestParam(required = false) @Nullable String date,
            Model model) {
        ReadingDay reading = days.of(contrat, date);
        model.addAttribute("indicators", sheets.views(reading, true));
        IndicatorFilesController.offer(PATH, reading, sheets, true, model);
        model.addAttribute("reading", reading);
        frame.on(PATH, reading, model);
        return "contract/indicator/indicators";
    }

    @GetMapping(PATH + "/{code}")
    String explain(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String contrat,
            @RequestParam(required = false) @Nullable String date,
            @RequestParam(required = false) @Nullable Long action,
            @RequestParam(required = false) @Nullable Integer territoire,
            @RequestParam(required = false) @Nullable Integer annee,
            Model model) {
        ReadingDay reading = days.of(contrat, date);
        Indicator indicator = indicators
                .find(reading.contract(), reading.day(), code)
                .filter(Indicator::published)
                .orElseThrow(NotFoundException::new);
        Scope scope = new Scope(action, territoire, annee);
        model.addAttribute(
                "shown",
                explanations.explain(
                        reading,
                        indicator,
                        indicators.lines(indicator.id(), reading.day()),
                        scope,
                        explanations.names(reading),
                        false));
        model.addAttribute("narrow", !scope.equals(Scope.ALL));
        model.addAttribute("whole", IndicatorAddress.of(code, Scope.ALL, reading));
        model.addAttribute("reading", reading);
        model.addAttribute("page", PATH + "/");
        model.addAttribute(
                "crumbs",
                List.of(
                        Tab.to("Contrat", "/contrat"),
                        Tab.to(
                                "Indicateurs",
                                PATH + "?contrat=" + reading.contract().slug()),
                        Tab.here(indicator.title())));
        return "contract/indicator/indicator";
    }
}

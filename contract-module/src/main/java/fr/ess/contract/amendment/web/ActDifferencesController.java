package fr.ess.contract.amendment.web;

import fr.ess.contract.ActKind;
import fr.ess.contract.amendment.Act;
import fr.ess.contract.amendment.ActCatalogue;
import fr.ess.contract.amendment.ActDifferences;
import fr.ess.contract.amendment.Difference;
import fr.ess.contract.web.ContractFrame;
import fr.ess.contract.web.ReadingDay;
import fr.ess.contract.web.ReadingDays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What acts changed: one of them for the staff, those in force for everybody. */
@Controller
class ActDifferencesController {

    static final String PUBLIC = "/contrat/avenants";

    private final ActPages pages;
    private final ActCatalogue acts;
    private final ActDifferences differences;
    private final ReadingDays days;
    private final ContractFrame frame;

    ActDifferencesController(
            ActPages pages, ActCatalogue acts, ActDifferences differences, ReadingDays days, ContractFrame frame) {
        this.pages = pages;
        this.acts = acts;
        this.differences = differences;
        this.days = days;
        this.frame = frame;
    }

    /** One act in force, with what it changed. */
    record InForce(Act act, List<Difference> differences) {}

    @GetMapping(ActPages.PATH + "/{id:[0-9]+}/differences")
    String one(@PathVariable long id, Model model) {
        Act act = pages.find(id);
        pages.frame(act, model, "Avant et après");
        model.addAttribute("differences", differences.of(act));
        return "contract/amendment/differences";
    }

    @GetMapping(PUBLIC)
    String all(
            @RequestParam(defaultValue = "") String contrat,
            @RequestParam(defaultValue = "") String date,
            Model model) {
        ReadingDay reading = days.of(contrat, date);
        model.addAttribute("reading", reading);
        frame.on(PUBLIC, reading, model);
        model.addAttribute(
                "acts",
                acts.inForce(reading.contract(), reading.day()).stream()
                        .filter(act -> act.kind() != ActKind.CONTRACT)
                        .map(act -> new InForce(act, differences.of(act)))
                        .toList());
        return "contract/amendment/public";
    }
}

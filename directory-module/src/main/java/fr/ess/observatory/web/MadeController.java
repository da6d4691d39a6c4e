package fr.ess.observatory.web;

import fr.ess.observatory.Category;
import fr.ess.observatory.Measure;
import fr.ess.observatory.Told;
import fr.ess.platform.french.Labels;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.BadParameterException;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Tab;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A figure opened: its vintage, its rule and what was counted. */
@Controller
class MadeController {

    static final String PATH = ObservatoryController.PATH + "/chiffre";

    private final ObservatoryReadings readings;
    private final Labels labels;

    MadeController(ObservatoryReadings readings, Labels labels) {
        this.readings = readings;
        this.labels = labels;
    }

    /** One measure of the figure. */
    record Value(String label, String value, String made) {}

    @GetMapping(PATH)
    String made(@RequestParam Map<String, String> asked, Model model) {
        Reading reading = readings.of(asked).orElseThrow(NotFoundException::new);
        String code = Typed.line(asked.get("ligne"));
        List<Category> lines =
                Stream.concat(Stream.of(Category.ALL), reading.lines().stream()).toList();
        Category line = code.isEmpty()
                ? Category.ALL
                : lines.stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new BadParameterException(
                                "ligne",
                                "Les lignes de ce tableau sont "
                                        + lines.stream().map(Category::code).collect(Collectors.joining(", "))
                                        + "."));
        Told told = reading.of(line);
        String page = ObservatoryController.PATH + "?" + reading.query();
        model.addAttribute(
                "crumbs",
                List.of(
                        Tab.to("Observatoire", ObservatoryController.PATH),
                        Tab.to(reading.place().name(), page),
                        Tab.here("Un chiffre")));
        model.addAttribute("reading", reading);
        model.addAttribute("place", reading.place());
        model.addAttribute("line", line);
        model.addAttribute("page", page);
        model.addAttribute(
                "values",
                Stream.of(Measure.values())
                        .map(measure ->
                                new Value(labels.of(measure), ReadingView.text(told.of(measure)), made(measure, told)))
                        .toList());
        return "observatory/made";
    }

    private static String made(Measure measure, Told told) {
        if (told.of(measure) == null) {
            return "Ce chiffre est secret.";
        }
        return switch (measure) {
            case UNITS -> "Le nombre de fiches comptées.";
            case EMPLOYERS -> "Celles dont la tranche d’effectif commence à un salarié.";
            case JOBS -> "La somme des milieux de leurs tranches d’effectif.";
        };
    }
}

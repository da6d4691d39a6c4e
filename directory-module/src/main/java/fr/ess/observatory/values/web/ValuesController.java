package fr.ess.observatory.values.web;

import fr.ess.observatory.values.ValuesPart;
import fr.ess.observatory.values.ValuesReleases.NamedGroup;
import fr.ess.platform.export.Sheet;
import fr.ess.platform.export.SheetTable;
import fr.ess.platform.export.web.SheetAnswers;
import fr.ess.platform.export.web.SheetFile;
import fr.ess.platform.french.French;
import fr.ess.platform.web.BadParameterException;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.PublicAddress;
import fr.ess.platform.web.kit.KeyFigure;
import fr.ess.platform.web.kit.Option;
import fr.ess.platform.web.kit.Tab;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What organisations say of themselves, as aggregates, for everybody. */
@Controller
class ValuesController {

    static final String PATH = "/observatoire/valeurs";

    private final ValuesReadings readings;
    private final ValuesSheets sheets;
    private final SheetAnswers answers;

    ValuesController(ValuesReadings readings, ValuesSheets sheets, @Lazy SheetAnswers answers) {
        this.readings = readings;
        this.sheets = sheets;
        this.answers = answers;
    }

    /** A territory or a family, and how many answered there. */
    record Line(String name, String address, String organisations, String questions) {}

    @GetMapping(PATH)
    String page(@RequestParam Map<String, String> asked, Model model) {
        model.addAttribute("crumbs", List.of(Tab.to("Observatoire", "/observatoire"), Tab.here("Les valeurs")));
        ValuesReading reading = readings.of(asked).orElse(null);
        model.addAttribute("reading", reading);
        if (reading == null) {
            model.addAttribute("canonical", PublicAddress.of(PATH));
            return "observatory/values-nothing";
        }
        model.addAttribute("canonical", PublicAddress.of(PATH + "?" + reading.query()));
        model.addAttribute(
                "editions",
                reading.releases().stream()
                        .map(one -> new Option(
                                Integer.toString(one.number()), one.number() + " – " + French.date(one.day())))
                        .toList());
        model.addAttribute("places", options(reading.of(ValuesPart.DEPARTEMENT)));
        model.addAttribute("families", options(reading.of(ValuesPart.FAMILY)));
        model.addAttribute("figures", figures(reading));
        model.addAttribute("chart", sheets.chart(reading));
        model.addAttribute("sheet", SheetTable.of(sheets.answers(reading)));
        model.addAttribute("files", SheetFile.of(PATH, reading.query()));
        model.addAttribute("departements", lines(reading, ValuesPart.DEPARTEMENT));
        model.addAttribute("byFamily", lines(reading, ValuesPart.FAMILY));
        model.addAttribute("participationFiles", SheetFile.of(PATH, reading.query() + "&vue=participation"));
        return "observatory/values";
    }

    @GetMapping(PATH + ".{format:[a-z]+}")
    void file(@PathVariable String format, @RequestParam Map<String, String> asked, HttpServletResponse response)
            throws IOException {
        ValuesReading reading = readings.of(asked).orElseThrow(NotFoundException::new);
        answers.send(sheet(reading, asked.getOrDefault("vue", "")), format, response);
    }

    private Sheet sheet(ValuesReading reading, String view) {
        return switch (view) {
            case "" -> sheets.answers(reading);
            case "participation" -> sheets.participation(reading);
            default -> throw new BadParameterException("vue", "La vue est participation ; sans elle, les réponses.");
        };
    }

    private static List<Option> options(List<NamedGroup> groups) {
        return groups.stream().map(one -> new Option(one.code(), one.name())).toList();
    }

    private static List<KeyFigure> figures(ValuesReading reading) {
        Integer organisations = reading.told().organisations(reading.group().group());
        long all = reading.grid().questions().size();
        long told = ValuesSheets.questions(reading, reading.group());
        return List.of(
                new KeyFigure(
                        organisations == null ? "secret" : French.number(organisations),
                        organisations == null ? "nombre d’organisations" : "organisations ont répondu",
                        "au " + French.date(reading.release().day())),
                new KeyFigure(
                        told + " sur " + all,
                        "questions dont les réponses sont dites",
                        told == all ? "aucune n’est secrète" : "les autres sont secrètes"));
    }

    private static List<Line> lines(ValuesReading reading, ValuesPart part) {
        return reading.of(part).stream()
                .map(group -> {
                    Integer organisations = reading.told().organisations(group.group());
                    return new Line(
                            group.name(),
                            PATH + "?" + reading.query(group),
                            organisations == null ? "secret" : French.number(organisations),
                            Long.toString(ValuesSheets.questions(reading, group)));
                })
                .toList();
    }
}

package fr.ess.observatory.web;

import fr.ess.observatory.Breakdown;
import fr.ess.observatory.Measure;
import fr.ess.observatory.Observatory;
import fr.ess.platform.export.Sheet;
import fr.ess.platform.export.SheetTable;
import fr.ess.platform.export.web.SheetAnswers;
import fr.ess.platform.export.web.SheetFile;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.BadParameterException;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.PublicAddress;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures of the social economy in a territory, for everybody. */
@Controller
class ObservatoryController {

    static final String PATH = "/observatoire";

    private static final int LINES = 100;

    private final ObservatoryReadings readings;
    private final ObservatorySheets sheets;
    private final ReadingView view;
    private final Observatory observatory;
    private final ObservatoryComparison comparison;
    private final SheetAnswers answers;

    ObservatoryController(
            ObservatoryReadings readings,
            ObservatorySheets sheets,
            ReadingView view,
            Observatory observatory,
            ObservatoryComparison comparison,
            @Lazy SheetAnswers answers) {
        this.readings = readings;
        this.sheets = sheets;
        this.view = view;
        this.observatory = observatory;
        this.comparison = comparison;
        this.answers = answers;
    }

    @GetMapping(PATH)
    String page(@RequestParam Map<String, String> asked, Model model) {
        Reading reading = readings.of(asked).orElse(null);
        model.addAttribute("reading", reading);
        if (reading == null) {
            return "observatory/nothing";
        }
        model.addAttribute("canonical", PublicAddress.of(PATH + "?" + reading.query()));
        view.fill(reading, model);
        if (reading.table() != Breakdown.SIZE) {
            model.addAttribute("unitsChart", sheets.chart(reading, Measure.UNITS));
        }
        model.addAttribute("jobsChart", sheets.chart(reading, Measure.JOBS));
        model.addAttribute("sheet", SheetTable.of(sheets.categories(reading)));
        model.addAttribute("files", SheetFile.of(PATH, reading.query()));
        String other = Typed.line(asked.get("comparer"));
        model.addAttribute("other", other);
        model.addAttribute("overTime", comparison.overTime(reading).orElse(null));
        comparison.of(reading, other).ifPresent(sheet -> {
            model.addAttribute("compared", SheetTable.of(sheet));
            model.addAttribute(
                    "comparedFiles",
                    SheetFile.of(
                            PATH,
                            reading.query() + "&vue=comparaison&comparer="
                                    + URLEncoder.encode(other, StandardCharsets.UTF_8)));
        });
        if (reading.inside() != null) {
            List<Observatory.Line> lines = inside(reading);
            model.addAttribute("map", ObservatoryMap.of(reading, lines, observatory.positions(reading.inside())));
            int page = page(asked.get("page"), (lines.size() + LINES - 1) / LINES);
            model.addAttribute("insideFiles", SheetFile.of(PATH, reading.query() + "&vue=territoires"));
            model.addAttribute("inside", view.lines(reading, part(lines, page)));
            model.addAttribute("pages", view.pages(reading, page, LINES, lines.size()));
        }
        return "observatory/observatory";
    }

    @GetMapping(PATH + ".{format:[a-z]+}")
    void file(@PathVariable String format, @RequestParam Map<String, String> asked, HttpServletResponse response)
            throws IOException {
        Reading reading = readings.of(asked).orElseThrow(NotFoundException::new);
        answers.send(sheet(reading, asked.getOrDefault("vue", ""), asked.get("comparer")), format, response);
    }

    private Sheet sheet(Reading reading, String vue, @Nullable String other) {
        if (vue.isEmpty()) {
            return sheets.categories(reading);
        } else if (vue.equals("comparaison")) {
            return comparison
                    .of(reading, other)
                    .orElseThrow(
                            () -> new BadParameterException("comparer", "Donnez une année publiée ou un territoire."));
        } else if (vue.equals("territoires") && reading.inside() != null) {
            return sheets.territories(reading, inside(reading));
        }
        throw new BadParameterException("vue", "Les vues sont territoires et comparaison ; sans elle, les catégories.");
    }

    private List<Observatory.Line> inside(Reading reading) {
        return reading.inside() == null
                ? List.of()
                : observatory.inside(reading.vintage(), reading.place(), reading.inside(), reading.category());
    }

    private static List<Observatory.Line> part(List<Observatory.Line> lines, int page) {
        return lines.subList(Math.min(lines.size(), (page - 1) * LINES), Math.min(lines.size(), page * LINES));
    }

    private static int page(@Nullable String typed, int last) {
        if (typed == null || typed.isBlank()) {
            return 1;
        }
        if (!typed.matches("[1-9][0-9]{0,3}") || Integer.parseInt(typed) > Math.max(1, last)) {
            throw new BadParameterException("page", "Donnez un nombre de 1 à " + Math.max(1, last) + ".");
        }
        return Integer.parseInt(typed);
    }
}

package fr.ess.poles.web;

import fr.ess.platform.export.web.SheetAnswers;
import fr.ess.platform.export.web.SheetFile;
import fr.ess.platform.web.PublicAddress;
import fr.ess.poles.Pole;
import fr.ess.poles.PoleCalls;
import fr.ess.poles.Poles;
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

/** The poles of the région and those that the documents name elsewhere, for everybody. */
@Controller
class PolesController {

    static final String PATH = "/poles";

    private final Poles poles;
    private final PoleCalls calls;
    private final PoleFilters filters;
    private final PoleViews views;
    private final PolesSheet sheets;
    private final SheetAnswers answers;

    PolesController(
            Poles poles,
            PoleCalls calls,
            PoleFilters filters,
            PoleViews views,
            PolesSheet sheets,
            @Lazy SheetAnswers answers) {
        this.poles = poles;
        this.calls = calls;
        this.filters = filters;
        this.views = views;
        this.sheets = sheets;
        this.answers = answers;
    }

    @GetMapping(PATH)
    String list(@RequestParam Map<String, String> sent, Model model) {
        PoleFilters.Asked asked = filters.of(sent);
        List<Pole> found = poles.list(asked.query());
        model.addAttribute("asked", asked);
        model.addAttribute("lines", views.lines(found));
        model.addAttribute("map", PolesMap.of(found));
        model.addAttribute("told", calls.told());
        model.addAttribute("calls", calls.all());
        model.addAttribute("files", SheetFile.of(PATH, asked.address()));
        model.addAttribute("canonical", PublicAddress.of(PATH));
        return "poles/list";
    }

    @GetMapping(PATH + ".{format:[a-z]+}")
    void file(@PathVariable String format, @RequestParam Map<String, String> sent, HttpServletResponse response)
            throws IOException {
        answers.send(sheets.of(filters.of(sent).query()), format, response);
    }
}

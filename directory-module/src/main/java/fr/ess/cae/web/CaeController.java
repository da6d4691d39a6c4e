package fr.ess.cae.web;

import fr.ess.cae.CaeMoney;
import fr.ess.cae.CoOperative;
import fr.ess.cae.CoOperatives;
import fr.ess.cae.Published;
import fr.ess.platform.export.web.SheetAnswers;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Tab;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The co-operatives of activity for everybody: who they are, and figures that tell of nobody. */
@Controller
class CaeController {

    static final String PATH = "/cae";

    private final CoOperatives coOperatives;
    private final CaeMoney finances;
    private final RegionPage region;
    private final RegistryDay days;
    private final SheetAnswers answers;

    CaeController(
            CoOperatives coOperatives,
            CaeMoney finances,
            RegionPage region,
            RegistryDay days,
            @Lazy SheetAnswers answers) {
        this.coOperatives = coOperatives;
        this.finances = finances;
        this.region = region;
        this.days = days;
        this.answers = answers;
    }

    @GetMapping(PATH)
    String list(
            @RequestParam(required = false) @Nullable String date,
            @RequestParam(required = false) @Nullable String vue,
            Model model) {
        region.fill(PATH, date, vue, model);
        return "cae/list";
    }

    @GetMapping(PATH + ".{format:[a-z]+}")
    void file(
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String date,
            @RequestParam(required = false) @Nullable String vue,
            HttpServletResponse response)
            throws IOException {
        answers.send(region.sheet(date, vue).orElseThrow(NotFoundException::new), format, response);
    }

    @GetMapping(PATH + "/{slug}")
    String profile(@PathVariable String slug, @RequestParam(required = false) @Nullable String date, Model model) {
        CoOperative cae = coOperatives.find(slug).orElseThrow(NotFoundException::new);
        model.addAttribute("crumbs", List.of(Tab.to("CAE", PATH), Tab.here(cae.name())));
        model.addAttribute("cae", cae);
        Published published = region.published(days.shared(date)).orElse(null);
        model.addAttribute("day", published == null ? null : published.day());
        model.addAttribute("examples", published != null && published.of(cae).examples());
        model.addAttribute(
                "figures",
                published == null
                        ? List.of()
                        : Highlights.of(
                                published.of(cae),
                                coOperatives.advisers(published.day()).get(cae.id()),
                                finances.targets()));
        return "cae/profile";
    }
}

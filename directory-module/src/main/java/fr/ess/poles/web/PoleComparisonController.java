package fr.ess.poles.web;

import fr.ess.platform.web.BadParameterException;
import fr.ess.platform.web.PublicAddress;
import fr.ess.platform.web.kit.Option;
import fr.ess.platform.web.kit.Tab;
import fr.ess.poles.Pole;
import fr.ess.poles.PoleQuery;
import fr.ess.poles.Poles;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Several poles side by side, topic by topic. */
@Controller
class PoleComparisonController {

    static final String PATH = PolesController.PATH + "/comparer";

    private static final int MOST = 5;

    private final Poles poles;
    private final PoleViews views;

    PoleComparisonController(Poles poles, PoleViews views) {
        this.poles = poles;
        this.views = views;
    }

    @GetMapping(PATH)
    String compare(@RequestParam(required = false) @Nullable List<String> pole, Model model) {
        List<Pole> all = poles.list(PoleQuery.ALL);
        List<String> asked = pole == null ? List.of() : pole.stream().distinct().toList();
        if (asked.size() > MOST) {
            throw new BadParameterException("pole", "Cinq pôles au plus se comparent à la fois.");
        }
        List<Pole> chosen = asked.stream()
                .map(slug -> all.stream()
                        .filter(one -> one.slug().equals(slug))
                        .findFirst()
                        .orElseThrow(() -> new BadParameterException(
                                "pole", "Donnez l’adresse d’un pôle, comme pole-sud-archer.")))
                .toList();
        model.addAttribute("crumbs", List.of(Tab.to("Pôles", PolesController.PATH), Tab.here("Comparer")));
        model.addAttribute("chosen", asked);
        model.addAttribute(
                "options",
                all.stream().map(one -> new Option(one.slug(), one.name())).toList());
        model.addAttribute("most", MOST);
        model.addAttribute("compared", chosen);
        model.addAttribute("rows", chosen.size() < 2 ? List.of() : ComparedTopic.of(views.of(chosen)));
        model.addAttribute("canonical", PublicAddress.of(PATH));
        return "poles/compare";
    }
}

package fr.ess.directory.participation.web;

import fr.ess.directory.Departement;
import fr.ess.directory.Territories;
import fr.ess.directory.participation.Freshness;
import fr.ess.directory.participation.StaleEntries;
import fr.ess.directory.participation.StaleEntries.Line;
import fr.ess.directory.participation.StaleEntries.Which;
import fr.ess.platform.french.French;
import fr.ess.platform.web.kit.Option;
import fr.ess.platform.web.kit.Pagination;
import fr.ess.platform.web.kit.Tab;
import fr.ess.platform.web.layout.Flash;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The entries that nobody has verified for a year, and asking their organisations. */
@Controller
@RequestMapping(StaleEntriesController.PATH)
class StaleEntriesController {

    static final String PATH = "/gestion/annuaire/fraicheur";
    private static final int LINES = 50;

    private static final List<Option> CHOICES = List.of(
            new Option(Which.ALL.name(), "Toutes"),
            new Option(Which.TO_ASK.name(), "À interroger cette année"),
            new Option(Which.ASKED.name(), "Interrogées cette année"),
            new Option(Which.UNREACHABLE.name(), "Sans adresse électronique"));

    private final StaleEntries stale;
    private final Freshness freshness;
    private final Territories territories;

    StaleEntriesController(StaleEntries stale, Freshness freshness, Territories territories) {
        this.stale = stale;
        this.freshness = freshness;
        this.territories = territories;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "ALL") Which lesquelles,
            @RequestParam(defaultValue = "") String departement,
            @RequestParam(required = false) @Nullable Long apres,
            Model model) {
        String where = known(departement);
        List<Line> found = stale.list(lesquelles, where, apres, LINES + 1);
        List<Line> shown = found.size() > LINES ? found.subList(0, LINES) : found;
        String address = PATH + "?lesquelles=" + lesquelles + (where == null ? "" : "&departement=" + where);
        model.addAttribute(
                "crumbs",
                List.of(Tab.to("Gestion", "/gestion"), Tab.to("Fiches", "/gestion/annuaire"), Tab.here("Fraîcheur")));
        model.addAttribute("which", lesquelles.name());
        model.addAttribute("departement", where);
        model.addAttribute("choices", CHOICES);
        model.addAttribute(
                "departements",
                territories.departements().stream()
                        .map(one -> new Option(one.code(), one.name() + " (" + one.code() + ")"))
                        .toList());
        model.addAttribute("lines", shown);
        model.addAttribute("toAsk", stale.count(Which.TO_ASK, where));
        model.addAttribute("left", freshness.left());
        model.addAttribute(
                "pagination",
                new Pagination(
                        French.count(stale.count(lesquelles, where), "fiche", "fiches"),
                        apres == null ? null : address,
                        found.size() > LINES
                                ? address + "&apres=" + shown.get(LINES - 1).id()
                                : null));
        return "directory/stale-entries";
    }

    @PostMapping("/envois")
    String ask(@RequestParam(defaultValue = "") String departement, RedirectAttributes next) {
        String where = known(departement);
        int asked = freshness.ask(where, Integer.MAX_VALUE);
        if (asked == 0) {
            Flash.notice(next, "Personne d’autre à interroger aujourd’hui.");
        } else {
            Flash.success(next, French.count(asked, "organisation interrogée", "organisations interrogées") + ".");
        }
        return "redirect:" + PATH + (where == null ? "" : "?departement=" + where);
    }

    private @Nullable String known(String departement) {
        return territories.departements().stream()
                .map(Departement::code)
                .filter(departement.strip()::equals)
                .findFirst()
                .orElse(null);
    }
}

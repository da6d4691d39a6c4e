package fr.ess.directory.duplicates.web;

import fr.ess.directory.Departement;
import fr.ess.directory.Territories;
import fr.ess.directory.duplicates.DuplicateRounds;
import fr.ess.directory.duplicates.DuplicateSearch;
import fr.ess.directory.duplicates.Duplicates;
import fr.ess.directory.duplicates.Duplicates.Pair;
import fr.ess.directory.duplicates.Merges;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.French;
import fr.ess.platform.web.BadParameterException;
import fr.ess.platform.web.kit.Pagination;
import fr.ess.platform.web.kit.Tab;
import fr.ess.platform.web.layout.Flash;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pairs of entries that may be one organisation, for the staff to judge. */
@Controller
@RequestMapping(DuplicatesController.PAGE)
class DuplicatesController {

    static final String PAGE = "/gestion/annuaire/doublons";
    static final Tab DESK = Tab.to("Gestion", "/gestion");
    static final Tab ENTRIES = Tab.to("Fiches", "/gestion/annuaire");
    private static final int LINES = 50;

    private final Duplicates duplicates;
    private final DuplicateSearch search;
    private final DuplicateRounds rounds;
    private final Merges merges;
    private final Territories territories;

    DuplicatesController(
            Duplicates duplicates,
            DuplicateSearch search,
            DuplicateRounds rounds,
            Merges merges,
            Territories territories) {
        this.duplicates = duplicates;
        this.search = search;
        this.rounds = rounds;
        this.merges = merges;
        this.territories = territories;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String departement,
            @RequestParam(required = false) @Nullable String apres,
            Model model) {
        List<Departement> departements = territories.departements();
        String chosen = departement == null || departement.isBlank() ? null : departement.strip();
        if (chosen != null && departements.stream().noneMatch(one -> one.code().equals(chosen))) {
            throw new BadParameterException("departement", "Choisissez un département de la liste.");
        }
        if (apres != null && !apres.matches("[0-9]{1,6}")) {
            throw new BadParameterException("apres", "Reprenez la liste depuis le début.");
        }
        int skipped = apres == null ? 0 : Integer.parseInt(apres);
        List<Pair> pairs = duplicates.pairs(chosen, skipped, LINES + 1);
        String address = PAGE + (chosen == null ? "?" : "?departement=" + chosen + "&");
        model.addAttribute("crumbs", List.of(DESK, ENTRIES, Tab.here("Doublons")));
        model.addAttribute("pairs", pairs.subList(0, Math.min(LINES, pairs.size())));
        model.addAttribute("departements", departements);
        model.addAttribute("chosen", chosen);
        model.addAttribute("state", search.state());
        model.addAttribute("merges", duplicates.countMerges());
        model.addAttribute(
                "pagination",
                new Pagination(
                        French.count(duplicates.count(chosen), "paire à examiner", "paires à examiner"),
                        skipped == 0 ? null : address.substring(0, address.length() - 1),
                        pairs.size() > LINES ? address + "apres=" + (skipped + LINES) : null));
        return "directory/duplicates";
    }

    /** Leads to two entries side by side: one, and another that somebody names. */
    @GetMapping("/comparer")
    String compare(@RequestParam long fiche, @RequestParam String avec, RedirectAttributes attributes) {
        Optional<Long> other = avec.length() > 300 ? Optional.empty() : duplicates.meant(avec);
        if (other.isEmpty() || other.get() == fiche) {
            Flash.warning(attributes, "Aucune autre fiche n’a ce numéro, ce SIRET ou cette adresse.");
            return "redirect:/gestion/annuaire/" + fiche;
        }
        return "redirect:" + PAGE + "/" + Math.min(fiche, other.get()) + "/" + Math.max(fiche, other.get());
    }

    @PostMapping("/recherche")
    String begin(RedirectAttributes attributes) {
        if (rounds.begin()) {
            Flash.success(attributes, "La recherche est lancée : cette page dira ce qu’elle trouve.");
        } else {
            Flash.warning(attributes, "Une recherche est déjà en cours.");
        }
        return "redirect:" + PAGE;
    }

    @PostMapping("/{one}/{other}/distinctes")
    String holdApart(
            @PathVariable long one,
            @PathVariable long other,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes attributes) {
        Comparison.of(merges, one, other);
        merges.holdApart(one, other, person.displayName());
        Flash.success(attributes, "Ces deux fiches ne seront plus proposées.");
        return "redirect:" + PAGE;
    }
}

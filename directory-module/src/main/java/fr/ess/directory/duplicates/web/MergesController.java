package fr.ess.directory.duplicates.web;

import fr.ess.directory.duplicates.Duplicates;
import fr.ess.directory.duplicates.Duplicates.Merge;
import fr.ess.directory.duplicates.MergeField;
import fr.ess.directory.duplicates.Merges;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.BadParameterException;
import fr.ess.platform.web.kit.Pagination;
import fr.ess.platform.web.kit.Tab;
import fr.ess.platform.web.layout.Flash;
import java.util.List;
import java.util.Set;
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

/** The merges that were made, by the staff and by rule, each of which can be taken back. */
@Controller
@RequestMapping(MergesController.PAGE)
class MergesController {

    static final String PAGE = "/gestion/annuaire/fusions";
    private static final int LINES = 50;

    private final Duplicates duplicates;
    private final Merges merges;
    private final Labels labels;

    MergesController(Duplicates duplicates, Merges merges, Labels labels) {
        this.duplicates = duplicates;
        this.merges = merges;
        this.labels = labels;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String apres, Model model) {
        if (apres != null && !apres.matches("[0-9]{1,18}")) {
            throw new BadParameterException("apres", "Reprenez la liste depuis le début.");
        }
        List<Merge> lines = duplicates.merges(apres == null ? null : Long.valueOf(apres), LINES + 1);
        List<Merge> shown = lines.subList(0, Math.min(LINES, lines.size()));
        model.addAttribute(
                "crumbs",
                List.of(
                        DuplicatesController.DESK,
                        DuplicatesController.ENTRIES,
                        Tab.to("Doublons", DuplicatesController.PAGE),
                        Tab.here("Fusions")));
        model.addAttribute("merges", shown);
        model.addAttribute(
                "pagination",
                new Pagination(
                        French.count(duplicates.countMerges(), "fusion", "fusions"),
                        apres == null ? null : PAGE,
                        lines.size() > LINES
                                ? PAGE + "?apres=" + shown.get(LINES - 1).id()
                                : null));
        return "directory/merges";
    }

    @PostMapping("/{id}/separation")
    String split(@PathVariable long id, @AuthenticationPrincipal SignedIn person, RedirectAttributes attributes) {
        Set<MergeField> kept = merges.split(id, person.displayName());
        if (kept.isEmpty()) {
            Flash.success(attributes, "Les deux fiches sont de nouveau séparées.");
        } else {
            Flash.warning(
                    attributes,
                    "Les deux fiches sont de nouveau séparées. Sur la fiche gardée, ce qui a changé depuis reste : "
                            + French.list(kept.stream().map(labels::of).toList()) + ".");
        }
        return "redirect:" + PAGE;
    }
}

package fr.ess.directory.duplicates.web;

import fr.ess.directory.duplicates.Duplicates;
import fr.ess.directory.duplicates.MergeField;
import fr.ess.directory.duplicates.Merges;
import fr.ess.directory.duplicates.Merges.Read;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.BadParameterException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.kit.Tab;
import fr.ess.platform.web.layout.Flash;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Two entries side by side, and their merge. */
@Controller
@RequestMapping(DuplicatesController.PAGE + "/{one}/{other}")
class MergeController {

    private static final String OF_FIELD = "champ-";

    private final Merges merges;
    private final Duplicates duplicates;

    MergeController(Merges merges, Duplicates duplicates) {
        this.merges = merges;
        this.duplicates = duplicates;
    }

    @GetMapping
    String compare(@PathVariable long one, @PathVariable long other, Model model) {
        Comparison comparison = Comparison.of(merges, one, other);
        model.addAttribute(
                "crumbs",
                List.of(
                        DuplicatesController.DESK,
                        DuplicatesController.ENTRIES,
                        Tab.to("Doublons", DuplicatesController.PAGE),
                        Tab.here("Comparer")));
        model.addAttribute("comparison", comparison);
        model.addAttribute(
                "mergeable",
                comparison.left().isMergeable() && comparison.right().isMergeable());
        model.addAttribute("pair", duplicates.pair(one, other).orElse(null));
        return "directory/merge";
    }

    /**
     * @param kept the number of the entry that stays
     * @param versions of the left and the right entry, as they were read
     * @param form for each field, the number of the entry whose value is taken
     */
    @PostMapping
    String merge(
            @PathVariable long one,
            @PathVariable long other,
            @RequestParam long kept,
            @RequestParam("version") List<Long> versions,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes attributes) {
        Comparison comparison = Comparison.of(merges, one, other);
        if (versions.size() != 2) {
            throw new BadParameterException("version", "Relisez les deux fiches, puis recommencez.");
        }
        Read left = new Read(comparison.left().id(), versions.get(0));
        Read right = new Read(comparison.right().id(), versions.get(1));
        if (kept != left.id() && kept != right.id()) {
            throw new BadParameterException("kept", "Choisissez la fiche à garder.");
        }
        Read stays = kept == left.id() ? left : right;
        Read goes = kept == left.id() ? right : left;
        if (merges.merge(stays, goes, taken(form, goes.id()), person.displayName()) == Merges.Outcome.OVERTAKEN) {
            throw new RefusedException("L’une de ces fiches a changé entre-temps : relisez-les, puis recommencez.");
        }
        Flash.success(
                attributes,
                "Les deux fiches n’en font plus qu’une. Vous pouvez les séparer depuis la liste des fusions.");
        return "redirect:/gestion/annuaire/" + kept;
    }

    private static Set<MergeField> taken(Map<String, String> form, long from) {
        Set<MergeField> taken = EnumSet.noneOf(MergeField.class);
        for (MergeField field : MergeField.values()) {
            if (Long.toString(from).equals(form.get(OF_FIELD + field.name()))) {
                taken.add(field);
            }
        }
        return taken;
    }
}

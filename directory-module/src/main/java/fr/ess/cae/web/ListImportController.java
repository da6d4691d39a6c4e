package fr.ess.cae.web;

import fr.ess.cae.CoOperative;
import fr.ess.cae.lists.CaeImport;
import fr.ess.cae.lists.LineKind;
import fr.ess.cae.lists.ListColumn;
import fr.ess.cae.lists.ListContent;
import fr.ess.cae.lists.ListImports;
import fr.ess.cae.lists.Planned;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.kit.KeyFigure;
import fr.ess.platform.web.layout.Flash;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A manager brings the list that she keeps of her people: columns, plan, result, and back. */
@Controller
@RequestMapping(RegistryController.PATH + "/{slug}/listes")
class ListImportController {

    private static final int SHOWN = 20;

    private final OwnCae own;
    private final ListImports imports;
    private final Labels labels;

    ListImportController(OwnCae own, ListImports imports, Labels labels) {
        this.own = own;
        this.imports = imports;
        this.labels = labels;
    }

    @GetMapping
    String all(@PathVariable String slug, @AuthenticationPrincipal SignedIn person, Model model) {
        CoOperative cae = own.of(person, slug);
        OwnCae.frame(cae, "/listes", model);
        List<CaeImport> latest = imports.latest(cae, SHOWN);
        model.addAttribute(
                "waiting",
                latest.stream()
                        .filter(one -> one.state() == CaeImport.State.READ)
                        .findFirst()
                        .orElse(null));
        model.addAttribute(
                "done", latest.stream().filter(one -> one.appliedAt() != null).toList());
        model.addAttribute("mostLines", French.number(ListImports.MOST_LINES));
        return "cae/lists";
    }

    @PostMapping
    String take(
            @PathVariable String slug,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam MultipartFile fichier,
            RedirectAttributes next)
            throws IOException {
        CoOperative cae = own.of(person, slug);
        String name = fichier.getOriginalFilename();
        try (InputStream content = fichier.getInputStream()) {
            long id = imports.take(cae, name == null ? "" : name, content, person.displayName());
            return "redirect:" + path(cae) + "/" + id + "/colonnes";
        } catch (RefusedException refused) {
            next.addFlashAttribute("fault", refused.getMessage());
            return "redirect:" + path(cae);
        }
    }

    @GetMapping("/{id:[0-9]+}/colonnes")
    String columns(
            @PathVariable String slug, @PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        CoOperative cae = own.of(person, slug);
        model.addAttribute("one", imports.find(cae, id));
        OwnCae.frame(cae, "/listes", model);
        ListContent content = imports.content(cae, id);
        model.addAttribute("list", content);
        model.addAttribute("fault", content.fault());
        model.addAttribute("meanings", Arrays.asList(ListColumn.values()));
        return "cae/list-columns";
    }

    @PostMapping("/{id:[0-9]+}/colonnes")
    String mean(
            @PathVariable String slug,
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam List<String> colonne) {
        CoOperative cae = own.of(person, slug);
        imports.find(cae, id);
        imports.mean(cae, id, colonne);
        boolean ready = imports.content(cae, id).fault() == null;
        return "redirect:" + path(cae) + "/" + id + (ready ? "" : "/colonnes");
    }

    /** The plan of a list that waits, or the result of one that was applied. */
    @GetMapping("/{id:[0-9]+}")
    String one(
            @PathVariable String slug, @PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        CoOperative cae = own.of(person, slug);
        CaeImport one = imports.find(cae, id);
        OwnCae.frame(cae, "/listes", model);
        model.addAttribute("one", one);
        if (one.state() == CaeImport.State.READ) {
            if (imports.content(cae, id).fault() != null) {
                return "redirect:" + path(cae) + "/" + id + "/colonnes";
            }
            List<Planned> plan = imports.plan(cae, id);
            model.addAttribute("plan", plan);
            model.addAttribute("fingerprint", ListImports.fingerprint(plan));
            model.addAttribute(
                    "figures",
                    Arrays.stream(LineKind.values())
                            .map(kind -> new KeyFigure(
                                    French.number(plan.stream()
                                            .filter(line -> line.kind() == kind)
                                            .count()),
                                    labels.of(kind),
                                    ""))
                            .toList());
            return "cae/list-plan";
        }
        boolean undoable = imports.canBeUndone(one);
        model.addAttribute("undoable", undoable);
        model.addAttribute("blocking", undoable ? imports.changedSince(cae, id) : List.of());
        return "cae/list-result";
    }

    @PostMapping("/{id:[0-9]+}/application")
    String apply(
            @PathVariable String slug,
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam String plan,
            @RequestParam(defaultValue = "") Set<Integer> autre,
            RedirectAttributes next) {
        CoOperative cae = own.of(person, slug);
        imports.apply(cae, id, plan, autre, person.displayName());
        Flash.success(next, "La liste est appliquée.");
        return "redirect:" + path(cae) + "/" + id;
    }

    @PostMapping("/{id:[0-9]+}/abandon")
    String abandon(
            @PathVariable String slug,
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes next) {
        CoOperative cae = own.of(person, slug);
        imports.abandon(cae, id);
        Flash.notice(next, "La liste est abandonnée\u00a0: rien n’en est gardé.");
        return "redirect:" + path(cae);
    }

    @PostMapping("/{id:[0-9]+}/retrait")
    String undo(
            @PathVariable String slug,
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes next) {
        CoOperative cae = own.of(person, slug);
        imports.undo(cae, id, person.displayName());
        Flash.success(next, "L’import est défait.");
        return "redirect:" + path(cae) + "/" + id;
    }

    private static String path(CoOperative cae) {
        return OwnCae.path(cae) + "/listes";
    }
}

package fr.ess.directory.imports.web;

import fr.ess.directory.imports.ImportRun;
import fr.ess.directory.imports.ImportRuns;
import fr.ess.directory.imports.ImportTasks;
import fr.ess.directory.imports.Reversal;
import fr.ess.directory.imports.Settlements;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.French;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Confirmation;
import fr.ess.platform.web.kit.Pagination;
import fr.ess.platform.web.kit.Tab;
import fr.ess.platform.web.layout.Flash;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The imports of the directory, for the CRESS: the list, and line by line what became of a file. */
@Controller
class ImportController {

    static final String PAGE = "/gestion/annuaire/imports";

    static final Tab DESK = Tab.to("Gestion", "/gestion");
    static final Tab IMPORTS = Tab.to("Imports", PAGE);

    private static final int RUNS = 30;

    private final ImportRuns runs;
    private final ImportTasks tasks;
    private final Reversal reversal;
    private final Settlements settlements;

    ImportController(ImportRuns runs, ImportTasks tasks, Reversal reversal, Settlements settlements) {
        this.runs = runs;
        this.tasks = tasks;
        this.reversal = reversal;
        this.settlements = settlements;
    }

    @GetMapping(PAGE)
    String list(@RequestParam(required = false) @Nullable String apres, Model model) {
        Integer before = apres == null ? null : RowsView.number("apres", apres);
        List<ImportRun> found = runs.latest(before, RUNS + 1);
        List<ImportRun> shown = found.subList(0, Math.min(RUNS, found.size()));
        model.addAttribute("crumbs", List.of(DESK, Tab.here("Imports")));
        model.addAttribute("tally", settlements.tally());
        model.addAttribute("tasks", tasks.open().stream().map(TaskView::of).toList());
        model.addAttribute("runs", shown.stream().map(RunLine::of).toList());
        model.addAttribute(
                "pagination",
                new Pagination(
                        French.count(runs.count(), "import", "imports"),
                        before == null ? null : PAGE,
                        found.size() > RUNS
                                ? PAGE + "?apres=" + shown.get(RUNS - 1).id()
                                : null));
        return "directory/imports";
    }

    @GetMapping(PAGE + "/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String issue,
            @RequestParam(required = false) @Nullable String apres,
            Model model) {
        ImportRun run = find(id);
        model.addAttribute("crumbs", List.of(DESK, IMPORTS, Tab.here("Import n° " + run.id())));
        model.addAttribute("run", RunLine.of(run));
        model.addAttribute("findings", runs.findings(run.id()));
        model.addAttribute("confirmation", reversal(run));
        new RowsView(PAGE + "/" + run.id(), run.outcomes())
                .show(issue, apres, (outcome, after, limit) -> runs.rows(run.id(), outcome, after, limit), model);
        return "directory/import";
    }

    /** The question that {@link #reverse} answers, for those who have no dialog. */
    @GetMapping(PAGE + "/{id}/retrait")
    String askReversal(@PathVariable String id, Model model) {
        ImportRun run = find(id);
        model.addAttribute("crumbs", List.of(DESK, IMPORTS, Tab.here("Import n° " + run.id())));
        model.addAttribute("question", reversal(run));
        model.addAttribute("back", PAGE + "/" + run.id());
        return "directory/import-question";
    }

    @PostMapping(PAGE + "/{id}/retrait")
    String reverse(@PathVariable String id, @AuthenticationPrincipal SignedIn person, RedirectAttributes attributes) {
        ImportRun run = find(id);
        Reversal.Outcome outcome = reversal.reverse(run.id(), person.displayName());
        String said = "L’import n° " + run.id() + " est retiré : "
                + French.count(outcome.takenBack(), "ligne défaite", "lignes défaites") + ".";
        if (outcome.kept() == 0) {
            Flash.success(attributes, said);
        } else {
            Flash.warning(
                    attributes,
                    said + " " + French.count(outcome.kept(), "fiche modifiée", "fiches modifiées")
                            + " depuis : ce que quelqu’un a changé reste.");
        }
        return "redirect:" + PAGE + "/" + run.id();
    }

    private static Confirmation reversal(ImportRun run) {
        return new Confirmation(
                "retrait",
                PAGE + "/" + run.id() + "/retrait",
                "Retirer cet import",
                "Retirer l’import n° " + run.id() + " ?",
                "Les fiches qu’il a créées disparaissent, les valeurs qu’il a changées reviennent. "
                        + "Ce que quelqu’un a modifié depuis reste.");
    }

    private ImportRun find(String id) {
        if (!id.matches("[1-9][0-9]{0,8}")) {
            throw new NotFoundException();
        }
        return runs.find(Integer.parseInt(id)).orElseThrow(NotFoundException::new);
    }
}

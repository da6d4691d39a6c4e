package fr.ess.directory.imports.web;

import fr.ess.directory.imports.ImportRun;
import fr.ess.directory.imports.ImportRun.OutcomeCount;
import fr.ess.directory.imports.ImportRuns;
import fr.ess.directory.imports.ReportedRow;
import fr.ess.platform.french.French;
import fr.ess.platform.web.BadParameterException;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Pagination;
import fr.ess.platform.web.kit.Tab;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The imports of the directory, for the CRESS: the list, and line by line what became of a file. */
@Controller
class ImportController {

    static final String PAGE = "/gestion/annuaire/imports";

    private static final Tab DESK = Tab.to("Gestion", "/gestion");
    private static final int RUNS = 30;
    private static final int ROWS = 100;

    private final ImportRuns runs;

    ImportController(ImportRuns runs) {
        this.runs = runs;
    }

    @GetMapping(PAGE)
    String list(@RequestParam(required = false) @Nullable String apres, Model model) {
        Integer before = apres == null ? null : number("apres", apres);
        List<ImportRun> found = runs.latest(before, RUNS + 1);
        List<ImportRun> shown = found.subList(0, Math.min(RUNS, found.size()));
        model.addAttribute("crumbs", List.of(DESK, Tab.here("Imports")));
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
        OutcomeCount outcome = issue == null || issue.isEmpty() ? null : outcome(run, issue);
        int after = apres == null ? 0 : number("apres", apres);
        List<ReportedRow> found = runs.rows(run.id(), outcome == null ? null : outcome.code(), after, ROWS + 1);
        List<ReportedRow> shown = found.subList(0, Math.min(ROWS, found.size()));
        String address = PAGE + "/" + run.id() + (outcome == null ? "?" : "?issue=" + outcome.key() + "&");
        model.addAttribute("crumbs", List.of(DESK, Tab.to("Imports", PAGE), Tab.here("Import n° " + run.id())));
        model.addAttribute("run", RunLine.of(run));
        model.addAttribute("findings", runs.findings(run.id()));
        model.addAttribute("rows", shown);
        model.addAttribute("tabs", tabs(run, outcome));
        model.addAttribute(
                "pagination",
                new Pagination(
                        French.count(outcome == null ? run.rowsRead() : outcome.rows(), "ligne lue", "lignes lues"),
                        after == 0 ? null : address,
                        found.size() > ROWS
                                ? address + "apres=" + shown.get(ROWS - 1).line()
                                : null));
        return "directory/import";
    }

    private ImportRun find(String id) {
        if (!id.matches("[1-9][0-9]{0,8}")) {
            throw new NotFoundException();
        }
        return runs.find(Integer.parseInt(id)).orElseThrow(NotFoundException::new);
    }

    private static List<Tab> tabs(ImportRun run, @Nullable OutcomeCount chosen) {
        String page = PAGE + "/" + run.id();
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab("Toutes", page, chosen == null));
        run.outcomes()
                .forEach(outcome -> tabs.add(new Tab(
                        outcome.label() + " (" + French.number(outcome.rows()) + ")",
                        page + "?issue=" + outcome.key(),
                        outcome.equals(chosen))));
        return tabs;
    }

    private static OutcomeCount outcome(ImportRun run, String issue) {
        return run.outcomes().stream()
                .filter(outcome -> outcome.key().equals(issue))
                .findFirst()
                .orElseThrow(() -> new BadParameterException(
                        "issue",
                        "Une de ces valeurs est attendue : "
                                + French.list(run.outcomes().stream()
                                        .map(OutcomeCount::key)
                                        .toList())
                                + "."));
    }

    private static int number(String name, String value) {
        if (!value.matches("[0-9]{1,9}")) {
            throw new BadParameterException(name, "Un nombre entier est attendu.");
        }
        return Integer.parseInt(value);
    }
}

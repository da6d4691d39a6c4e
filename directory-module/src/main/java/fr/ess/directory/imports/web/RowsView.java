package fr.ess.directory.imports.web;

import fr.ess.directory.imports.ImportRun.OutcomeCount;
import fr.ess.directory.imports.ReportedRow;
import fr.ess.platform.french.French;
import fr.ess.platform.web.BadParameterException;
import fr.ess.platform.web.kit.Pagination;
import fr.ess.platform.web.kit.Tab;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** The lines of a file, of one outcome or of all, page by page: of a plan as of an import that was made. */
record RowsView(String page, List<OutcomeCount> outcomes) {

    private static final int ROWS = 100;

    /** Reads lines after a line number, of an outcome by its code or of all. */
    interface Reader {
        List<ReportedRow> read(@Nullable String outcome, int after, int limit);
    }

    /** Puts rows, tabs and pagination into the model, for the parameters {@code issue} and {@code apres}. */
    void show(@Nullable String issue, @Nullable String apres, Reader reader, Model model) {
        OutcomeCount outcome = issue == null || issue.isEmpty() ? null : outcome(issue);
        int after = apres == null ? 0 : number("apres", apres);
        List<ReportedRow> found = reader.read(outcome == null ? null : outcome.code(), after, ROWS + 1);
        List<ReportedRow> shown = found.subList(0, Math.min(ROWS, found.size()));
        String address = page + (outcome == null ? "?" : "?issue=" + outcome.key() + "&");
        int lines =
                outcome == null ? outcomes.stream().mapToInt(OutcomeCount::rows).sum() : outcome.rows();
        model.addAttribute("rows", shown);
        model.addAttribute("tabs", tabs(outcome));
        model.addAttribute(
                "pagination",
                new Pagination(
                        French.count(lines, "ligne lue", "lignes lues"),
                        after == 0 ? null : address,
                        found.size() > ROWS
                                ? address + "apres=" + shown.get(ROWS - 1).line()
                                : null));
    }

    private List<Tab> tabs(@Nullable OutcomeCount chosen) {
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab("Toutes", page, chosen == null));
        outcomes.forEach(outcome -> tabs.add(new Tab(
                outcome.label() + " (" + French.number(outcome.rows()) + ")",
                page + "?issue=" + outcome.key(),
                outcome.equals(chosen))));
        return tabs;
    }

    private OutcomeCount outcome(String issue) {
        return outcomes.stream()
                .filter(outcome -> outcome.key().equals(issue))
                .findFirst()
                .orElseThrow(() -> new BadParameterException(
                        "issue",
                        "Une de ces valeurs est attendue : "
                                + French.list(
                                        outcomes.stream().map(OutcomeCount::key).toList())
                                + "."));
    }

    static int number(String name, String value) {
        if (!value.matches("[0-9]{1,9}")) {
            throw new BadParameterException(name, "Un nombre entier est attendu.");
        }
        return Integer.parseInt(value);
    }
}

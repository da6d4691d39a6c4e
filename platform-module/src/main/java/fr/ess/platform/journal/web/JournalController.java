package fr.ess.platform.journal.web;

import fr.ess.platform.french.French;
import fr.ess.platform.journal.Journal;
import fr.ess.platform.journal.JournalEntry;
import fr.ess.platform.journal.JournalReader;
import fr.ess.platform.web.BadParameterException;
import fr.ess.platform.web.kit.Pagination;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;

/** The journal, read by administrators: filtered, page by page, or exported. */
@Controller
class JournalController {

    static final String PAGE = "/admin/journal";
    private static final int LINES = 50;

    private final JournalReader reader;
    private final Journal journal;
    private final JournalLabels labels;
    private final Clock clock;

    JournalController(JournalReader reader, Journal journal, JournalLabels labels, Clock clock) {
        this.reader = reader;
        this.journal = journal;
        this.labels = labels;
        this.clock = clock;
    }

    /** An action that the page offers as a filter. */
    record ActionOption(String value, String label) {}

    @GetMapping(PAGE)
    String page(JournalForm form, BindingResult binding, Model model) {
        requireReadable(binding);
        List<JournalEntry> found = reader.page(form.filter(), form.cursor(), LINES + 1);
        List<JournalEntry> shown = found.size() > LINES ? found.subList(0, LINES) : found;
        model.addAttribute("form", form);
        model.addAttribute(
                "lines",
                shown.stream()
                        .map(entry -> JournalLine.of(entry, labels, clock.getZone()))
                        .toList());
        model.addAttribute("actions", actions());
        model.addAttribute(
                "pagination",
                new Pagination(
                        count(form),
                        form.apres() == null ? null : form.address(PAGE, null),
                        found.size() > LINES ? nextPage(form, shown) : null));
        model.addAttribute("export", form.address(PAGE + ".csv", null));
        return "journal/journal";
    }

    @GetMapping(PAGE + ".csv")
    void export(JournalForm form, BindingResult binding, HttpServletResponse response) throws IOException {
        requireReadable(binding);
        journal.record("journal.exported", "journal", "entries", Map.of("filtre", form.address("", null)));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"journal.csv\"");
        try (JournalCsv csv = new JournalCsv(response.getWriter(), clock.getZone())) {
            reader.forEach(form.filter(), csv::write);
        }
    }

    private static void requireReadable(BindingResult binding) {
        if (binding.getFieldError() != null) {
            throw new BadParameterException(binding.getFieldError().getField(), "Indiquez une date, comme 2026-11-22.");
        }
    }

    private static String nextPage(JournalForm form, List<JournalEntry> shown) {
        return form.address(PAGE, shown.get(shown.size() - 1).cursor());
    }

    private String count(JournalForm form) {
        int count = reader.count(form.filter());
        return count > JournalReader.COUNTED
                ? "plus de " + French.count(JournalReader.COUNTED, "entrée", "entrées")
                : French.count(count, "entrée", "entrées");
    }

    private List<ActionOption> actions() {
        return reader.actions().stream()
                .map(action -> new ActionOption(action, labels.action(action)))
                .sorted(Comparator.comparing(ActionOption::label))
                .toList();
    }
}

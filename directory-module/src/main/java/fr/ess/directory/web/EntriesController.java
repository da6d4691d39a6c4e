package fr.ess.directory.web;

import fr.ess.directory.Entries;
import fr.ess.directory.EntryLine;
import fr.ess.platform.french.French;
import fr.ess.platform.web.BadParameterException;
import fr.ess.platform.web.kit.Pagination;
import fr.ess.platform.web.kit.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The entries that the CRESS keeps, whatever their state. */
@Controller
class EntriesController {

    static final String PATH = "/gestion/annuaire";
    private static final int LINES = 50;

    private final Entries entries;

    EntriesController(Entries entries) {
        this.entries = entries;
    }

    @GetMapping(PATH)
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String apres,
            Model model) {
        String text = SearchParameters.text("q", q);
        if (apres != null && !apres.matches("[0-9]{1,18}")) {
            throw new BadParameterException("apres", "Reprenez la liste depuis le début.");
        }
        List<EntryLine> lines = entries.list(text, apres == null ? null : Long.valueOf(apres), LINES + 1);
        List<EntryLine> shown = lines.size() > LINES ? lines.subList(0, LINES) : lines;
        SearchAddress address = SearchAddress.empty().with("q", text);
        model.addAttribute("q", text);
        model.addAttribute("entries", shown);
        model.addAttribute("crumbs", List.of(Tab.to("Gestion", "/gestion"), Tab.here("Fiches")));
        model.addAttribute(
                "pagination",
                new Pagination(
                        French.count(entries.count(text), "fiche", "fiches"),
                        apres == null ? null : address.at(PATH),
                        lines.size() > LINES ? after(address, shown.get(LINES - 1)) : null));
        return "directory/entries";
    }

    private static String after(SearchAddress address, EntryLine last) {
        return address.with("apres", String.valueOf(last.id())).at(PATH);
    }
}

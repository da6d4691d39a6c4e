package fr.ess.events.results.web;

import fr.ess.events.registration.OrganisedEvents;
import fr.ess.events.registration.OrganisedEvents.Organised;
import fr.ess.events.results.Grouping;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.export.Sheet;
import fr.ess.platform.export.SheetTable;
import fr.ess.platform.export.web.SheetAnswers;
import fr.ess.platform.export.web.SheetFile;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.BadParameterException;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Option;
import fr.ess.platform.web.kit.Tab;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Results of events, for the staff and those who organise them; numbers only. */
@Controller
class ResultsController {

    private static final String ALL = "/gestion/evenements/resultats";
    private static final String ONE = "/gestion/evenements/{slug}/resultats";

    private final OrganisedEvents events;
    private final ResultsSheet sheets;
    private final SheetAnswers answers;
    private final Labels labels;

    ResultsController(OrganisedEvents events, ResultsSheet sheets, @Lazy SheetAnswers answers, Labels labels) {
        this.events = events;
        this.sheets = sheets;
        this.answers = answers;
        this.labels = labels;
    }

    @GetMapping(ALL)
    String all(
            @AuthenticationPrincipal SignedIn person, @RequestParam(defaultValue = "annee") String par, Model model) {
        Grouping grouping = grouping(par);
        model.addAttribute("title", "Résultats des événements");
        model.addAttribute("par", grouping.key());
        model.addAttribute(
                "groupings",
                Arrays.stream(Grouping.values())
                        .map(one -> new Option(one.key(), labels.of(one)))
                        .toList());
        model.addAttribute("sheet", SheetTable.of(sheets.of(grouping, person)));
        model.addAttribute("files", SheetFile.of(ALL, "par=" + grouping.key()));
        model.addAttribute(
                "crumbs",
                List.of(Tab.to("Inscriptions aux événements", "/gestion/inscriptions"), Tab.here("Résultats")));
        return "events/results";
    }

    @GetMapping(ALL + ".{format:[a-z]+}")
    void allAsFile(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String format,
            @RequestParam(defaultValue = "annee") String par,
            HttpServletResponse response)
            throws IOException {
        answers.send(sheets.of(grouping(par), person), format, response);
    }

    @GetMapping(ONE)
    String one(@PathVariable String slug, @AuthenticationPrincipal SignedIn person, Model model) {
        Organised event = find(slug, person);
        String path = "/gestion/evenements/" + slug;
        Sheet sheet = sheets.of(event);
        model.addAttribute("title", "Résultats");
        model.addAttribute("event", event);
        model.addAttribute("sheet", SheetTable.of(sheet));
        model.addAttribute("files", SheetFile.of(path + "/resultats", ""));
        model.addAttribute(
                "crumbs",
                List.of(
                        Tab.to("Inscriptions aux événements", "/gestion/inscriptions"),
                        Tab.to(event.title(), path + "/inscriptions"),
                        Tab.here("Résultats")));
        return "events/results";
    }

    @GetMapping(ONE + ".{format:[a-z]+}")
    void oneAsFile(
            @PathVariable String slug,
            @PathVariable String format,
            @AuthenticationPrincipal SignedIn person,
            HttpServletResponse response)
            throws IOException {
        answers.send(sheets.of(find(slug, person)), format, response);
    }

    private Organised find(String slug, SignedIn person) {
        return events.find(slug, person).orElseThrow(NotFoundException::new);
    }

    private static Grouping grouping(String par) {
        return Grouping.of(par)
                .orElseThrow(() ->
                        new BadParameterException("par", "evenement, edition, campagne, annee, departement ou type."));
    }
}

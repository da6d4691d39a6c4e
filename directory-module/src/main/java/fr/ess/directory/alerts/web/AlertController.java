package fr.ess.directory.alerts.web;

import fr.ess.directory.alerts.AlertFrequency;
import fr.ess.directory.alerts.SavedSearches;
import fr.ess.directory.alerts.SearchAlerts;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.kit.Option;
import fr.ess.platform.web.kit.Tab;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Anybody asks to be told of what joins a search. The answer is the same whatever is known of the address. */
@Controller
class AlertController {

    static final String PATH = "/alertes";

    private final SavedSearches searches;
    private final SearchAlerts alerts;
    private final Labels labels;

    AlertController(SavedSearches searches, SearchAlerts alerts, Labels labels) {
        this.searches = searches;
        this.alerts = alerts;
        this.labels = labels;
    }

    @GetMapping(PATH)
    String form(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        model.addAttribute("alert", AlertForm.empty());
        return page(searches.canonical(parameters), model);
    }

    private String page(String search, Model model) {
        model.addAttribute("recherche", search);
        model.addAttribute("words", searches.inWords(search));
        model.addAttribute("page", searches.page(search));
        model.addAttribute(
                "frequencies",
                Arrays.stream(AlertFrequency.values())
                        .map(one -> new Option(one.name(), labels.of(one)))
                        .toList());
        model.addAttribute("crumbs", crumbs("Suivre une recherche"));
        return "directory/alert";
    }

    static List<Tab> crumbs(String here) {
        return List.of(Tab.to("Annuaire", "/annuaire"), Tab.here(here));
    }

    @PostMapping(PATH)
    String ask(
            @RequestParam String recherche,
            @Valid @ModelAttribute("alert") AlertForm alert,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String search = searches.canonical(recherche);
        alert.check(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(search, model);
        }
        if (!alert.isTrapped()) {
            var email = alert.address().orElseThrow();
            alerts.admit(email, request.getRemoteAddr());
            alerts.ask(
                    search, searches.inWords(search), email, alert.frequency().orElseThrow());
        }
        return "redirect:" + PATH + "/merci";
    }

    @GetMapping(PATH + "/merci")
    String thanks(Model model) {
        model.addAttribute("crumbs", crumbs("Un dernier geste"));
        return "directory/alert-asked";
    }
}

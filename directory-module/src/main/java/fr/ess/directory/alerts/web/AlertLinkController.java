package fr.ess.directory.alerts.web;

import fr.ess.directory.alerts.SavedSearches;
import fr.ess.directory.alerts.SearchAlerts;
import fr.ess.platform.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where the links of these mails lead: opening one changes nothing, since programs that inspect mail open links; its button
 * does, and to stop so does the single request of a mail program (RFC 8058), which knows no form token.
 */
@Controller
@RequestMapping(AlertController.PATH)
class AlertLinkController {

    private final SavedSearches searches;
    private final SearchAlerts alerts;

    AlertLinkController(SavedSearches searches, SearchAlerts alerts) {
        this.searches = searches;
        this.alerts = alerts;
    }

    @GetMapping("/confirmation/{token}")
    String confirmation(@PathVariable String token, Model model) {
        SearchAlerts.Alert alert = alerts.toConfirm(token).orElseThrow(NotFoundException::new);
        return page("confirm", alert.search(), "/alertes/confirmation/" + token, "Confirmer", model);
    }

    @PostMapping("/confirmation/{token}")
    String confirm(@PathVariable String token, Model model) {
        SearchAlerts.Alert alert = alerts.toConfirm(token).orElseThrow(NotFoundException::new);
        alerts.confirm(token);
        return page("confirmed", alert.search(), null, "C’est confirmé", model);
    }

    @GetMapping("/arret/{token}")
    String stopping(@PathVariable String token, Model model) {
        return alerts.toStop(token)
                .map(alert -> page("stop", alert.search(), "/alertes/arret/" + token, "Ne plus recevoir", model))
                .orElseGet(() -> page("stopped", null, null, "C’est arrêté", model));
    }

    @PostMapping("/arret/{token}")
    String stop(@PathVariable String token, Model model) {
        alerts.stop(token);
        return page("stopped", null, null, "C’est arrêté", model);
    }

    private String page(String step, @Nullable String search, @Nullable String action, String title, Model model) {
        model.addAttribute("step", step);
        model.addAttribute("title", title);
        model.addAttribute("action", action);
        model.addAttribute("words", search == null ? null : searches.inWords(search));
        model.addAttribute("page", search == null ? "/annuaire" : searches.page(search));
        model.addAttribute("crumbs", AlertController.crumbs(title));
        return "directory/alert-link";
    }
}

package fr.ess.directory.alerts.web;

import fr.ess.directory.alerts.AlertFigures;
import fr.ess.platform.french.French;
import fr.ess.platform.web.kit.DeskCard;
import fr.ess.platform.web.kit.DeskChange;
import fr.ess.platform.web.kit.StaffDesk;
import fr.ess.platform.web.kit.Tab;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How many follow the directory: figures for the staff, and never who. */
@Controller
class AlertDesk {

    private static final String PATH = "/gestion/annuaire/alertes";

    private final AlertFigures figures;

    AlertDesk(AlertFigures figures) {
        this.figures = figures;
    }

    @GetMapping(PATH)
    String page(Model model) {
        model.addAttribute("figures", figures.current());
        model.addAttribute("crumbs", List.of(Tab.to("Gestion", "/gestion"), Tab.here("Recherches suivies")));
        return "directory/alerts";
    }

    /** Its card among the others. */
    @Component
    static class Card implements StaffDesk {

        private final AlertFigures figures;

        Card(AlertFigures figures) {
            this.figures = figures;
        }

        @Override
        public List<DeskCard> cards() {
            return List.of(new DeskCard(
                    "Recherches suivies",
                    PATH,
                    "Combien de personnes suivent l’annuaire par courriel.",
                    French.count(figures.current().followed(), "suivi", "suivis"),
                    null));
        }

        @Override
        public List<DeskChange> changes(int limit) {
            return List.of();
        }
    }
}

package fr.ess.directory.participation.web;

import fr.ess.directory.participation.ContributionKind;
import fr.ess.platform.web.kit.Tab;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Thanks, and what happens next: the same words whoever sent it. */
@Controller
class SentController {

    private static final String PATH = "/contributions/merci";

    /** Where somebody arrives who has sent a contribution; {@code toConfirm} when a mail waits for them first. */
    static String to(ContributionKind kind, boolean toConfirm) {
        return "redirect:" + PATH + "?type=" + kind.name().toLowerCase(Locale.ROOT)
                + (toConfirm ? "&confirmation=oui" : "");
    }

    @GetMapping(PATH)
    String thanks(
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String confirmation,
            Model model) {
        model.addAttribute("crumbs", List.of(Tab.to("Annuaire", "/annuaire"), Tab.here("Merci")));
        model.addAttribute("claim", type.equals("claim"));
        model.addAttribute("proposal", type.equals("proposal"));
        model.addAttribute("toConfirm", confirmation.equals("oui"));
        return "directory/contribution-sent";
    }
}

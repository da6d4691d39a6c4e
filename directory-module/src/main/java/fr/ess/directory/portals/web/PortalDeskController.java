package fr.ess.directory.portals.web;

import fr.ess.directory.portals.LocalPortals;
import fr.ess.directory.portals.PortalCatalogue;
import fr.ess.directory.portals.PortalLine;
import fr.ess.directory.portals.PortalTeam;
import fr.ess.directory.portals.PortalTerritories;
import fr.ess.platform.account.Role;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.kit.Tab;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where portals are kept: every one by the staff, their own by their editors and moderators. */
@Controller
class PortalDeskController {

    private final PortalCatalogue portals;
    private final LocalPortals changes;
    private final PortalTerritories territories;
    private final PortalTeam team;

    PortalDeskController(
            PortalCatalogue portals, LocalPortals changes, PortalTerritories territories, PortalTeam team) {
        this.portals = portals;
        this.changes = changes;
        this.territories = territories;
        this.team = team;
    }

    @GetMapping(OwnPortal.PATH)
    String list(@AuthenticationPrincipal SignedIn person, Model model) {
        boolean staff = person.has(Role.STAFF);
        Set<Integer> edited = team.keptBy(person.accountId(), Role.PORTAL_EDITOR);
        Set<Integer> kept = new TreeSet<>(edited);
        kept.addAll(team.keptBy(person.accountId(), Role.PORTAL_MODERATOR));
        List<PortalLine> lines = staff ? portals.all() : portals.some(kept);
        model.addAttribute("lines", lines);
        model.addAttribute("staff", staff);
        model.addAttribute("edited", edited);
        model.addAttribute(
                "crumbs", staff ? List.of(Tab.to("Gestion", "/gestion"), Tab.here("Plateformes locales")) : List.of());
        return "directory/portals-kept";
    }

    @GetMapping(OwnPortal.PATH + "/nouvelle")
    String blank(Model model) {
        model.addAttribute("form", new PortalForm("", "", null, null));
        return page(model);
    }

    @PostMapping(OwnPortal.PATH + "/nouvelle")
    String create(
            @Valid @ModelAttribute("form") PortalForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Set<Integer> covered = form.covered(territories, errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model);
        }
        int id = changes.create(form.name().strip(), covered);
        Flash.success(next, "La plateforme est créée\u00a0: écrivez son texte, puis publiez-la.");
        return "redirect:" + OwnPortal.page(id);
    }

    private static String page(Model model) {
        model.addAttribute(
                "crumbs", List.of(Tab.to("Plateformes locales", OwnPortal.PATH), Tab.here("Nouvelle plateforme")));
        return "directory/portal-new";
    }
}

package fr.ess.directory.portals.web;

import fr.ess.directory.portals.LocalPortals;
import fr.ess.directory.portals.LocalPortals.Outcome;
import fr.ess.directory.portals.PortalPage;
import fr.ess.directory.portals.PortalTeam;
import fr.ess.directory.portals.PortalTerritories;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.ConflictException;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the staff alone decide of a portal: its name, its territory, whether it is there. */
@Controller
@RequestMapping(OwnPortal.PATH + "/{id:[0-9]+}/reglages")
class PortalSettingsController {

    private static final String CHANGED = "Cette plateforme a changé entre-temps\u00a0: relisez-la, puis recommencez.";

    private final OwnPortal own;
    private final LocalPortals portals;
    private final PortalTerritories territories;
    private final PortalTeam team;

    PortalSettingsController(OwnPortal own, LocalPortals portals, PortalTerritories territories, PortalTeam team) {
        this.own = own;
        this.portals = portals;
        this.territories = territories;
        this.team = team;
    }

    @GetMapping
    String form(@PathVariable int id, @AuthenticationPrincipal SignedIn person, Model model) {
        PortalPage portal = own.toEdit(person, id);
        model.addAttribute("form", PortalForm.of(portal));
        return page(person, portal, model);
    }

    @PostMapping
    String settle(
            @PathVariable int id,
            @Valid @ModelAttribute("form") PortalForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        PortalPage portal = own.toEdit(person, id);
        Set<Integer> covered = form.covered(territories, errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(person, portal, model);
        }
        long version = form.version() == null ? -1 : form.version();
        if (portals.settle(id, version, form.name().strip(), covered).orElseThrow(NotFoundException::new)
                == Outcome.OVERTAKEN) {
            throw new ConflictException(form.conflict(own.toEdit(person, id), OwnPortal.page(id) + "/reglages"));
        }
        return done(id, "Les réglages sont enregistrés.", next);
    }

    @PostMapping("/publication")
    String publish(@PathVariable int id, @RequestParam long version, RedirectAttributes next) {
        require(portals.publish(id, version));
        return done(id, "La plateforme est publiée.", next);
    }

    @GetMapping("/archivage")
    String ask(@PathVariable int id, @AuthenticationPrincipal SignedIn person, Model model) {
        own.frame(person, own.toEdit(person, id), "/reglages", model);
        return "directory/portal-archive";
    }

    @PostMapping("/archivage")
    String archive(@PathVariable int id, @RequestParam long version, RedirectAttributes next) {
        require(portals.archive(id, version));
        return done(id, "La plateforme est archivée\u00a0: sa page n’est plus publique.", next);
    }

    private static void require(Optional<Outcome> outcome) {
        if (outcome.orElseThrow(NotFoundException::new) == Outcome.OVERTAKEN) {
            throw new RefusedException(CHANGED);
        }
    }

    private static String done(int id, String said, RedirectAttributes next) {
        Flash.success(next, said);
        return "redirect:" + OwnPortal.page(id) + "/reglages";
    }

    private String page(SignedIn person, PortalPage portal, Model model) {
        own.frame(person, portal, "/reglages", model);
        model.addAttribute("team", team.of(portal.id()));
        return "directory/portal-settings";
    }
}

package fr.ess.directory.portals.web;

import fr.ess.directory.portals.PortalPage;
import fr.ess.directory.portals.PortalTeam;
import fr.ess.platform.account.EmailAddress;
import fr.ess.platform.account.Role;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.BadParameterException;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.layout.Flash;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the staff say who edits and who moderates a portal. */
@Controller
@RequestMapping(OwnPortal.PATH + "/{id:[0-9]+}/reglages/equipe")
class PortalTeamController {

    private final OwnPortal own;
    private final PortalTeam team;

    PortalTeamController(OwnPortal own, PortalTeam team) {
        this.own = own;
        this.team = team;
    }

    @PostMapping
    String appoint(
            @PathVariable int id,
            @RequestParam(defaultValue = "") String adresse,
            @RequestParam(defaultValue = "") String role,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes next) {
        PortalPage portal = own.toEdit(person, id);
        Optional<EmailAddress> email = EmailAddress.parse(adresse);
        if (email.isEmpty()) {
            Flash.warning(next, "Donnez une adresse électronique, comme nom@exemple.fr.");
        } else if (team.appoint(email.get(), role(role), portal.slug())) {
            Flash.success(next, "Le rôle est donné à " + email.get().value() + ".");
        } else {
            Flash.warning(next, "Ce compte est désactivé\u00a0: voyez avec l’administration de la plateforme.");
        }
        return "redirect:" + OwnPortal.page(id) + "/reglages";
    }

    @PostMapping("/retrait")
    String dismiss(
            @PathVariable int id,
            @RequestParam long compte,
            @RequestParam(defaultValue = "") String role,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes next) {
        own.toEdit(person, id);
        if (!team.dismiss(id, compte, role(role))) {
            throw new NotFoundException();
        }
        Flash.success(next, "Le rôle est retiré.");
        return "redirect:" + OwnPortal.page(id) + "/reglages";
    }

    private static Role role(String code) {
        return switch (code) {
            case "redaction" -> Role.PORTAL_EDITOR;
            case "moderation" -> Role.PORTAL_MODERATOR;
            default -> throw new BadParameterException("role", "Choisissez redaction ou moderation.");
        };
    }
}

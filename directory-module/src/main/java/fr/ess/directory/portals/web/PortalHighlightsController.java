package fr.ess.directory.portals.web;

import fr.ess.directory.portals.PortalHighlights;
import fr.ess.directory.portals.PortalPage;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organisations that a portal puts forward. */
@Controller
@RequestMapping(OwnPortal.PATH + "/{id:[0-9]+}/mises-en-avant")
class PortalHighlightsController {

    private final OwnPortal own;
    private final PortalHighlights highlights;

    PortalHighlightsController(OwnPortal own, PortalHighlights highlights) {
        this.own = own;
        this.highlights = highlights;
    }

    @GetMapping
    String list(@PathVariable int id, @AuthenticationPrincipal SignedIn person, Model model) {
        return page(person, own.toEdit(person, id), "", null, model);
    }

    @PostMapping
    String add(
            @PathVariable int id,
            @RequestParam(defaultValue = "") String organisation,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        PortalPage portal = own.toEdit(person, id);
        String named = Typed.line(organisation);
        String fault = fault(highlights.add(id, named));
        if (fault != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(person, portal, named, fault, model);
        }
        Flash.success(next, "L’organisation est mise en avant.");
        return "redirect:" + OwnPortal.page(id) + "/mises-en-avant";
    }

    private static @Nullable String fault(PortalHighlights.Outcome outcome) {
        return switch (outcome) {
            case DONE -> null;
            case UNKNOWN ->
                "Aucune fiche publiée de ce territoire, ou plusieurs, ne portent ce nom\u00a0: donnez l’adresse de sa page.";
            case OUTSIDE -> "Cette organisation n’est pas dans le territoire de la plateforme.";
            case ALREADY -> "Cette organisation est déjà mise en avant.";
            case TOO_MANY -> PortalHighlights.MOST + " organisations au plus\u00a0: retirez-en d’abord une.";
        };
    }

    @PostMapping("/{organisation:[0-9]+}/retrait")
    String remove(
            @PathVariable int id,
            @PathVariable long organisation,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes next) {
        own.toEdit(person, id);
        highlights.remove(id, organisation);
        Flash.success(next, "L’organisation n’est plus mise en avant.");
        return "redirect:" + OwnPortal.page(id) + "/mises-en-avant";
    }

    @PostMapping("/{organisation:[0-9]+}/montee")
    String raise(@PathVariable int id, @PathVariable long organisation, @AuthenticationPrincipal SignedIn person) {
        own.toEdit(person, id);
        highlights.raise(id, organisation);
        return "redirect:" + OwnPortal.page(id) + "/mises-en-avant";
    }

    private String page(SignedIn person, PortalPage portal, String typed, @Nullable String fault, Model model) {
        own.frame(person, portal, "/mises-en-avant", model);
        model.addAttribute("highlights", highlights.of(portal.id()));
        model.addAttribute("typed", typed);
        model.addAttribute("fault", fault);
        return "directory/portal-highlights";
    }
}

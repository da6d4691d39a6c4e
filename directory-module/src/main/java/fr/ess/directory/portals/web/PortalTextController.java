package fr.ess.directory.portals.web;

import fr.ess.directory.portals.LocalPortals;
import fr.ess.directory.portals.PortalPage;
import fr.ess.directory.portals.PortalPictures;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.text.SafeMarkdown;
import fr.ess.platform.web.ConflictException;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the text of a portal is written, looked at, and published. */
@Controller
@RequestMapping(OwnPortal.PATH + "/{id:[0-9]+}")
class PortalTextController {

    private final OwnPortal own;
    private final LocalPortals portals;
    private final PortalPictures pictures;
    private final PortalPages pages;

    PortalTextController(OwnPortal own, LocalPortals portals, PortalPictures pictures, PortalPages pages) {
        this.own = own;
        this.portals = portals;
        this.pictures = pictures;
        this.pages = pages;
    }

    @GetMapping
    String form(@PathVariable int id, @AuthenticationPrincipal SignedIn person, Model model) {
        PortalPage portal = own.toEdit(person, id);
        model.addAttribute("form", PortalTextForm.of(portal));
        return page(person, portal, model);
    }

    @PostMapping
    String write(
            @PathVariable int id,
            @Valid @ModelAttribute("form") PortalTextForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        PortalPage portal = own.toEdit(person, id);
        check(portal, form, errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(person, portal, model);
        }
        long version = form.version() == null ? -1 : form.version();
        if (portals.write(id, version, form.words(), form.text()).orElseThrow(NotFoundException::new)
                == LocalPortals.Outcome.OVERTAKEN) {
            throw new ConflictException(form.conflict(own.toEdit(person, id), OwnPortal.page(id)));
        }
        Flash.success(next, portal.isPublished() ? "Le texte est publié." : "Le texte est enregistré.");
        return "redirect:" + OwnPortal.page(id);
    }

    /** The page as it would be, with what is typed and was not saved. */
    @PostMapping("/apercu")
    String preview(
            @PathVariable int id,
            @Valid @ModelAttribute("form") PortalTextForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response) {
        PortalPage portal = own.toEdit(person, id);
        check(portal, form, errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(person, portal, model);
        }
        return preview(person, portal.saying(form.words(), form.text()), model);
    }

    /** The page as it would be with the text that is stored, published or not. */
    @GetMapping("/apercu")
    String preview(@PathVariable int id, @AuthenticationPrincipal SignedIn person, Model model) {
        PortalPage portal = own.toEdit(person, id);
        model.addAttribute("form", PortalTextForm.of(portal));
        return preview(person, portal, model);
    }

    private String preview(SignedIn person, PortalPage portal, Model model) {
        own.frame(person, portal, "/apercu", model);
        pages.show(portal, OwnPortal.page(portal.id()) + "/images", model);
        return "directory/portal-preview";
    }

    /** Back from the preview to the form, with what is typed. */
    @PostMapping("/reprise")
    String resume(
            @PathVariable int id,
            @ModelAttribute("form") PortalTextForm form,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        return page(person, own.toEdit(person, id), model);
    }

    private void check(PortalPage portal, PortalTextForm form, BindingResult errors) {
        if (form.isTooLong()) {
            errors.rejectValue("body", "long", "20 000 caractères au plus.");
            return;
        }
        SafeMarkdown.Reading reading = SafeMarkdown.read(form.text(), pictures.byName(portal.id(), ""));
        if (!reading.unknown().isEmpty()) {
            errors.rejectValue(
                    "body",
                    "picture",
                    "Cette plateforme n’a pas d’image de ce nom\u00a0: " + String.join(", ", reading.unknown())
                            + ". Ajoutez-la d’abord à ses images.");
        }
    }

    private String page(SignedIn person, PortalPage portal, Model model) {
        own.frame(person, portal, OwnPortal.page(portal.id()), model);
        model.addAttribute("pictures", pictures.of(portal.id()));
        return "directory/portal-text";
    }
}

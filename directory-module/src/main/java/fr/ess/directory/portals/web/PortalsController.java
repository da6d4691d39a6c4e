package fr.ess.directory.portals.web;

import fr.ess.directory.portals.PortalCatalogue;
import fr.ess.directory.portals.PortalPage;
import fr.ess.directory.portals.PortalPictures;
import fr.ess.platform.french.French;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.PublicAddress;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The local portals, as everybody reads them. */
@Controller
class PortalsController {

    static final String PATH = "/plateformes";

    private final PortalCatalogue portals;
    private final PortalPictures pictures;
    private final PortalPages pages;

    PortalsController(PortalCatalogue portals, PortalPictures pictures, PortalPages pages) {
        this.portals = portals;
        this.pictures = pictures;
        this.pages = pages;
    }

    /** A portal of the list. */
    record Line(String href, String name, String tagline, String territory, String count) {}

    @GetMapping(PATH)
    String list(Model model) {
        model.addAttribute(
                "portals",
                portals.published().stream()
                        .map(portal -> new Line(
                                PATH + "/" + portal.slug(),
                                portal.name(),
                                portal.tagline(),
                                portal.territory(),
                                French.count(portal.organisations(), "organisation", "organisations")))
                        .toList());
        model.addAttribute("canonical", PublicAddress.of(PATH));
        return "directory/portals";
    }

    @GetMapping(PATH + "/{slug}")
    ModelAndView portal(@PathVariable String slug, Model model) {
        Optional<PortalPage> portal = portals.bySlug(slug).filter(PortalPage::isPublished);
        if (portal.isEmpty()) {
            RedirectView today =
                    new RedirectView(PATH + "/" + portals.todaysSlug(slug).orElseThrow(NotFoundException::new));
            today.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
            return new ModelAndView(today);
        }
        pages.show(portal.get(), PATH + "/" + slug + "/images", model);
        model.addAttribute("canonical", PublicAddress.of(PATH + "/" + slug));
        return new ModelAndView("directory/portal", model.asMap());
    }

    /** For ever, since the address changes with the bytes; a portal that is not published shows nothing to passers-by. */
    @GetMapping(PATH + "/{slug}/images/{file}")
    ResponseEntity<byte[]> picture(@PathVariable String slug, @PathVariable String file) {
        PortalPage portal = portals.bySlug(slug)
                .or(() -> portals.todaysSlug(slug).flatMap(portals::bySlug))
                .filter(PortalPage::isPublished)
                .orElseThrow(NotFoundException::new);
        return answer(
                pictures.content(portal.id(), file).orElseThrow(NotFoundException::new),
                CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    /** A picture as the browser may draw it, and never as anything else. */
    static ResponseEntity<byte[]> answer(PortalPictures.Content picture, CacheControl caching) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.type()))
                .cacheControl(caching)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(picture.bytes());
    }
}

package fr.ess.directory.portals.web;

import fr.ess.directory.portals.LineDiff;
import fr.ess.directory.portals.LocalPortals;
import fr.ess.directory.portals.PortalPage;
import fr.ess.directory.portals.PortalRevisions;
import fr.ess.directory.portals.PortalRevisions.Revision;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.French;
import fr.ess.platform.web.ConflictException;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Pagination;
import fr.ess.platform.web.layout.Flash;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the text of a portal was, change by change, and the way back. */
@Controller
@RequestMapping(OwnPortal.PATH + "/{id:[0-9]+}/historique")
class PortalHistoryController {

    private static final int SHOWN = 10;

    private final OwnPortal own;
    private final PortalRevisions revisions;
    private final LocalPortals portals;
    private final Clock clock;

    PortalHistoryController(OwnPortal own, PortalRevisions revisions, LocalPortals portals, Clock clock) {
        this.own = own;
        this.revisions = revisions;
        this.portals = portals;
        this.clock = clock;
    }

    /** One change of the text, to be read. */
    record Change(
            long id, String when, String who, boolean current, List<LineDiff.Line> tagline, List<LineDiff.Line> page) {}

    @GetMapping
    String list(
            @PathVariable int id,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long avant,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        PortalPage portal = own.toEdit(person, id);
        List<Revision> found = revisions.of(id, avant, SHOWN + 1);
        List<Revision> shown = found.size() > SHOWN ? found.subList(0, SHOWN) : found;
        own.frame(person, portal, "/historique", model);
        String address = OwnPortal.page(id) + "/historique";
        model.addAttribute(
                "changes",
                shown.stream()
                        .map(one -> change(
                                one,
                                one.taglineBefore(),
                                one.pageBefore(),
                                one.tagline(),
                                one.page(),
                                isNow(one, portal)))
                        .toList());
        model.addAttribute(
                "pagination",
                new Pagination(
                        "",
                        avant == Long.MAX_VALUE ? null : address,
                        found.size() > SHOWN
                                ? address + "?avant=" + shown.get(SHOWN - 1).id()
                                : null));
        return "directory/portal-history";
    }

    @GetMapping("/{revision:[0-9]+}/retour")
    String ask(
            @PathVariable int id, @PathVariable long revision, @AuthenticationPrincipal SignedIn person, Model model) {
        PortalPage portal = own.toEdit(person, id);
        Revision then = revisions.find(id, revision).orElseThrow(NotFoundException::new);
        own.frame(person, portal, "/historique", model);
        model.addAttribute(
                "change",
                change(then, portal.tagline(), portal.page(), then.tagline(), then.page(), isNow(then, portal)));
        return "directory/portal-return";
    }

    @PostMapping("/{revision:[0-9]+}/retour")
    String restore(
            @PathVariable int id,
            @PathVariable long revision,
            @RequestParam long version,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes next) {
        own.toEdit(person, id);
        Revision then = revisions.find(id, revision).orElseThrow(NotFoundException::new);
        if (portals.write(id, version, then.tagline(), then.page()).orElseThrow(NotFoundException::new)
                == LocalPortals.Outcome.OVERTAKEN) {
            PortalPage now = own.toEdit(person, id);
            throw new ConflictException(new PortalTextForm(then.tagline(), then.page(), version, Map.of())
                    .conflict(now, OwnPortal.page(id)));
        }
        Flash.success(next, "Le texte est revenu à cet état.");
        return "redirect:" + OwnPortal.page(id) + "/historique";
    }

    private static boolean isNow(Revision revision, PortalPage portal) {
        return revision.page().equals(portal.page()) && revision.tagline().equals(portal.tagline());
    }

    private Change change(
            Revision revision, String tagline, String page, String newTagline, String newPage, boolean current) {
        return new Change(
                revision.id(),
                French.dateTime(LocalDateTime.ofInstant(revision.at(), clock.getZone())),
                revision.author(),
                current,
                tagline.equals(newTagline) ? List.of() : LineDiff.between(tagline, newTagline),
                page.equals(newPage) ? List.of() : LineDiff.between(page, newPage));
    }
}

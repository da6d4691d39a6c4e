package fr.ess.directory.portals.web;

import fr.ess.directory.portals.PortalCatalogue;
import fr.ess.directory.portals.PortalPage;
import fr.ess.directory.portals.PortalTeam;
import fr.ess.platform.account.Role;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Tab;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Opens a portal to the staff and to those who keep it; to anybody else it is as if it were not there. */
@Component
public class OwnPortal {

    public static final String PATH = "/gestion/plateformes";

    private final PortalCatalogue portals;
    private final PortalTeam team;

    OwnPortal(PortalCatalogue portals, PortalTeam team) {
        this.portals = portals;
        this.team = team;
    }

    PortalPage toEdit(SignedIn person, int id) {
        return open(person, id, Role.PORTAL_EDITOR);
    }

    /** For whoever judges contributions there. */
    public PortalPage toModerate(SignedIn person, int id) {
        return open(person, id, Role.PORTAL_MODERATOR);
    }

    private PortalPage open(SignedIn person, int id, Role role) {
        if (!holds(person, id, role)) {
            throw new NotFoundException();
        }
        return portals.byId(id).orElseThrow(NotFoundException::new);
    }

    private boolean holds(SignedIn person, int id, Role role) {
        return person.has(Role.STAFF)
                || (person.has(role) && team.keptBy(person.accountId(), role).contains(id));
    }

    public static String page(int id) {
        return PATH + "/" + id;
    }

    /** Names the portal on a page, with the way to the others that this person may open. */
    public void frame(SignedIn person, PortalPage portal, String here, Model model) {
        String page = page(portal.id());
        List<Tab> tabs = new ArrayList<>();
        if (holds(person, portal.id(), Role.PORTAL_EDITOR)) {
            tabs.add(tab("Texte", page, here));
            tabs.add(tab("Images", page + "/images", here));
            tabs.add(tab("À découvrir", page + "/mises-en-avant", here));
            tabs.add(tab("Historique", page + "/historique", here));
        }
        if (holds(person, portal.id(), Role.PORTAL_MODERATOR)) {
            tabs.add(tab("Modération", page + "/moderation", here));
        }
        if (person.has(Role.STAFF)) {
            tabs.add(tab("Réglages", page + "/reglages", here));
        }
        model.addAttribute("own", portal);
        model.addAttribute("page", page);
        model.addAttribute("tabs", tabs);
        model.addAttribute("crumbs", List.of(Tab.to("Plateformes locales", PATH), Tab.here(portal.name())));
    }

    private static Tab tab(String label, String address, String here) {
        return new Tab(label, address, address.endsWith(here));
    }
}

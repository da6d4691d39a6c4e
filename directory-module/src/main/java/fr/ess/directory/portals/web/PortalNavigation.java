package fr.ess.directory.portals.web;

import fr.ess.directory.portals.PortalCatalogue;
import fr.ess.directory.portals.PortalState;
import fr.ess.platform.account.Role;
import fr.ess.platform.french.French;
import fr.ess.platform.web.kit.DeskCard;
import fr.ess.platform.web.kit.DeskChange;
import fr.ess.platform.web.kit.StaffDesk;
import fr.ess.platform.web.layout.NavigationEntry;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Where the local portals stand in the navigation, and on the desk of the staff. */
@Configuration(proxyBeanMethods = false)
class PortalNavigation {

    @Bean
    NavigationEntry portalsEntry() {
        return NavigationEntry.forEveryone("Plateformes locales", PortalsController.PATH, 20);
    }

    @Bean
    NavigationEntry ownPortalsEntry() {
        return NavigationEntry.forRoles(
                "Ma plateforme", OwnPortal.PATH, 120, Role.PORTAL_EDITOR, Role.PORTAL_MODERATOR);
    }

    @Component
    static class Desk implements StaffDesk {

        private final PortalCatalogue portals;

        Desk(PortalCatalogue portals) {
            this.portals = portals;
        }

        @Override
        public List<DeskCard> cards() {
            long published = portals.count(PortalState.PUBLISHED);
            long drafts = portals.count(PortalState.DRAFT);
            return List.of(new DeskCard(
                    "Plateformes locales",
                    OwnPortal.PATH,
                    "Leur territoire, leur texte et leurs équipes.",
                    French.count(published, "publiée", "publiées"),
                    drafts == 0 ? null : drafts + " en préparation"));
        }

        @Override
        public List<DeskChange> changes(int limit) {
            return List.of();
        }
    }
}

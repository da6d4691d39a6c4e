package fr.ess.directory.portals.web;

import fr.ess.platform.web.layout.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the local portals stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class PortalNavigation {

    @Bean
    NavigationEntry portalsEntry() {
        return NavigationEntry.forEveryone("Plateformes locales", PortalsController.PATH, 20);
    }
}

package fr.ess.poles.web;

import fr.ess.platform.web.layout.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the poles stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class PolesNavigation {

    @Bean
    NavigationEntry polesEntry() {
        return NavigationEntry.forEveryone("Pôles", PolesController.PATH, 60);
    }
}

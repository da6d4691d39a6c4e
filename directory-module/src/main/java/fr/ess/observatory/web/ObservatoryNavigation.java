package fr.ess.observatory.web;

import fr.ess.platform.web.layout.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the observatory stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class ObservatoryNavigation {

    @Bean
    NavigationEntry observatoryEntry() {
        return NavigationEntry.forEveryone("Observatoire", ObservatoryController.PATH, 30);
    }
}

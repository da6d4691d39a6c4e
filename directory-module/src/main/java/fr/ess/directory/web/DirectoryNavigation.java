package fr.ess.directory.web;

import fr.ess.platform.web.layout.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the directory stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class DirectoryNavigation {

    @Bean
    NavigationEntry directoryEntry() {
        return NavigationEntry.forEveryone("Annuaire", SearchAddress.PAGE, 10);
    }
}

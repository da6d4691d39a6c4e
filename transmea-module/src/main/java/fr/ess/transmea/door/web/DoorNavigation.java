package fr.ess.transmea.door.web;

import fr.ess.platform.web.layout.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the fund's public pages stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class DoorNavigation {

    @Bean
    NavigationEntry doorEntry() {
        return NavigationEntry.forEveryone("Reprise", DoorController.PATH, 40);
    }
}

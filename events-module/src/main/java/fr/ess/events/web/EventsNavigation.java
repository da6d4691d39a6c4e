package fr.ess.events.web;

import fr.ess.platform.web.layout.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the calendar stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class EventsNavigation {

    @Bean
    NavigationEntry eventsEntry() {
        return NavigationEntry.forEveryone("Événements", EventsController.PATH, 60);
    }
}

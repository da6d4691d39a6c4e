package fr.ess.directory.web;

import fr.ess.directory.MapTiles;
import fr.ess.platform.web.assets.StaticFile;
import fr.ess.platform.web.layout.NavigationEntry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the directory stands in the navigation, and what its map is drawn with. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MapTiles.class)
class DirectoryNavigation {

    private static final String LEAFLET = "META-INF/resources/webjars/leaflet/1.9.4/dist/";

    @Bean
    NavigationEntry directoryEntry() {
        return NavigationEntry.forEveryone("Annuaire", SearchAddress.PAGE, 10);
    }

    @Bean
    StaticFile leaflet() {
        return new StaticFile("map/leaflet.js", LEAFLET + "leaflet.js");
    }

    @Bean
    StaticFile leafletStyles() {
        return new StaticFile("map/leaflet.css", LEAFLET + "leaflet.css");
    }
}

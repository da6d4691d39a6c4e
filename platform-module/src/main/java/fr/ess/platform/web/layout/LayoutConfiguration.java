package fr.ess.platform.web.layout;

import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.assets.StaticAssets;
import fr.ess.platform.web.assets.StaticFile;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Gives every template the {@code site}, the {@code labels} of constants and the {@code french} formats. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class LayoutConfiguration {

    @Bean
    Site site(StaticAssets assets, List<NavigationEntry> entries) {
        return new Site(assets, entries);
    }

    @Bean
    StaticFile htmx() {
        return new StaticFile("js/htmx.js", "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js");
    }

    @Bean
    SmartInitializingSingleton sharedWithTemplates(ThymeleafViewResolver views, Site site, Labels labels) {
        return () -> views.setStaticVariables(Map.of("site", site, "labels", labels, "french", French.forTemplates()));
    }
}

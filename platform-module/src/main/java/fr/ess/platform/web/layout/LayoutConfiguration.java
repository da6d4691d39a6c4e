package fr.ess.platform.web.layout;

import fr.ess.platform.web.assets.StaticAssets;
import fr.ess.platform.web.assets.StaticFile;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Gives every template the {@code site}. */
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
    SmartInitializingSingleton siteInEveryTemplate(ThymeleafViewResolver views, Site site) {
        return () -> views.addStaticVariable("site", site);
    }
}

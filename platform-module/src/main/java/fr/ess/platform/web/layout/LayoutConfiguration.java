package fr.ess.platform.web.layout;

import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.assets.StaticAssets;
import fr.ess.platform.web.assets.StaticFile;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.dialect.IDialect;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.standard.StandardDialect;

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

    /** Templates write no scripts: what would write values into them is not made. */
    @Bean
    static BeanPostProcessor templatesWithoutScripts() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof SpringTemplateEngine engine) {
                    for (IDialect dialect : engine.getDialects()) {
                        if (dialect instanceof StandardDialect standard) {
                            standard.setJavaScriptSerializer((value, writer) -> {
                                throw new UnsupportedOperationException("Templates write no scripts");
                            });
                        }
                    }
                }
                return bean;
            }
        };
    }

    @Bean
    SmartInitializingSingleton sharedWithTemplates(ThymeleafViewResolver views, Site site, Labels labels) {
        return () -> views.setStaticVariables(Map.of("site", site, "labels", labels, "french", French.forTemplates()));
    }
}

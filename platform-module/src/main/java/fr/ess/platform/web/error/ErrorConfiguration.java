package fr.ess.platform.web.error;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Closes what lies before and around the controllers: Tomcat's own error pages and the null character. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ErrorConfiguration {

    /** Refuses U+0000 wherever a parameter is read: PostgreSQL keeps no text with it. */
    @Bean
    HttpFirewall firewallAgainstNullCharacters() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterNames(ErrorConfiguration::hasNoNull);
        firewall.setAllowedParameterValues(ErrorConfiguration::hasNoNull);
        return firewall;
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> plainErrorPageOfTomcat() {
        return factory -> factory.addContextCustomizers(context ->
                ((StandardHost) context.getParent()).setErrorReportValveClass(PlainErrorPage.class.getName()));
    }

    private static boolean hasNoNull(String text) {
        return text.indexOf('\0') < 0;
    }
}

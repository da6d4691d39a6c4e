package fr.ess.platform.journal.web;

import fr.ess.platform.journal.Journal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;

/** Records that somebody who is signed in was refused a page; a visitor is only asked to sign in. */
@Configuration(proxyBeanMethods = false)
class SecurityJournal {

    private final Journal journal;
    private final AuthenticationTrustResolver trust = new AuthenticationTrustResolverImpl();

    SecurityJournal(Journal journal) {
        this.journal = journal;
    }

    @Bean
    static AuthorizationEventPublisher authorizationEvents(ApplicationEventPublisher events) {
        return new SpringAuthorizationEventPublisher(events);
    }

    @EventListener
    void refused(AuthorizationDeniedEvent<?> event) {
        if (event.getObject() instanceof HttpServletRequest request
                && trust.isAuthenticated(event.getAuthentication().get())) {
            journal.record("access.refused", "page", request.getRequestURI(), Map.of());
        }
    }
}

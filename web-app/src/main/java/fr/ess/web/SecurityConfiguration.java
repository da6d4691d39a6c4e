package fr.ess.web;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import fr.ess.directory.MapTiles;
import fr.ess.platform.account.Role;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.web.servlet.HandlerMapping;

/** The filter chain: {@link AccessRules} for who may do what, and the same protective headers on every answer. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            CsrfTokenRepository csrf,
            NothingThere nothingThere,
            MapTiles tiles,
            ScraperToken scraper) {
        return http.authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                            .permitAll();
                    requests.requestMatchers(pathPattern(HttpMethod.GET, AccessRules.FIGURES))
                            .access(AuthorizationManagers.anyOf(scraper, AccessRules.of(Role.ADMINISTRATOR)));
                    for (AccessRules.Rule rule : AccessRules.all()) {
                        for (HttpMethod method : rule.methods()) {
                            requests.requestMatchers(pathPattern(method, rule.pattern()))
                                    .access(rule.audience());
                        }
                    }
                    requests.anyRequest().access(nothingThere);
                })
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(new SignInInvitation())
                        .accessDeniedHandler(new Refusal()))
                .csrf(forms -> forms.csrfTokenRepository(csrf)
                        // A mail program stops a letter in one request (RFC 8058): the link itself is the secret.
                        .ignoringRequestMatchers(pathPattern(HttpMethod.POST, "/alertes/arret/{token}")))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                        .addHeaderWriter(new ProtectiveHeaders(tiles.origin()))
                        .httpStrictTransportSecurity(Customizer.withDefaults()))
                .build();
    }

    /** In a cookie, and only once a form is shown: a form shown to a passer-by costs no session. */
    @Bean
    CsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("maillage-formulaire");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /** On each step of signing in: a new session identifier and a new form token. */
    @Bean
    SessionAuthenticationStrategy sessionAuthenticationStrategy(CsrfTokenRepository csrf) {
        return new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(csrf)));
    }

    /** Sign-in is ours; this only keeps Spring Boot from making up a user with a password in the log. */
    @Bean
    UserDetailsService noGeneratedUser() {
        return username -> {
            throw new UsernameNotFoundException("accounts are not user details");
        };
    }

    @Bean
    NothingThere nothingThere(ObjectProvider<HandlerMapping> mappings) {
        return new NothingThere(mappings);
    }
}

package fr.ess.platform.account.web;

import fr.ess.platform.account.SignIn;
import fr.ess.platform.account.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Binds a person to the browser's session after each step of signing in, under a new session identifier. */
@Component
public class SessionSignIn {

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final SessionAuthenticationStrategy strategy;

    SessionSignIn(SessionAuthenticationStrategy strategy) {
        this.strategy = strategy;
    }

    /** Makes the session {@code progress}'s, and answers the page to go on with. */
    public String establish(
            SignIn.Progress progress, String wanted, HttpServletRequest request, HttpServletResponse response) {
        var authentication =
                UsernamePasswordAuthenticationToken.authenticated(progress.person(), null, authorities(progress));
        strategy.onAuthentication(authentication, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return LandingPage.after(progress, wanted);
    }

    /** The authorities of a session at this point of signing in. */
    public static List<GrantedAuthority> authorities(SignIn.Progress progress) {
        SignedIn person = progress.person();
        return AuthorityUtils.createAuthorityList(Stream.concat(
                        Stream.of(progress.state().authority()),
                        person.grants().stream().map(grant -> grant.role().authority()))
                .distinct()
                .toList());
    }
}

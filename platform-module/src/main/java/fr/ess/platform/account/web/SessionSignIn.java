package fr.ess.platform.account.web;

import fr.ess.platform.account.SignIn;
import fr.ess.platform.account.SignInState;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.journal.Journal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
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
    private final Journal journal;

    SessionSignIn(SessionAuthenticationStrategy strategy, Journal journal) {
        this.strategy = strategy;
        this.journal = journal;
    }

    /** Makes the session {@code progress}'s, and answers the page to go on with. */
    String establish(
            SignIn.Progress progress, String wanted, HttpServletRequest request, HttpServletResponse response) {
        var authentication = authentication(progress);
        strategy.onAuthentication(authentication, request, response);
        keep(authentication, request, response);
        if (progress.state() == SignInState.COMPLETE) {
            String id = String.valueOf(progress.person().accountId());
            journal.record("account.signed-in", "account", id, Map.of());
        }
        return LandingPage.after(progress, wanted);
    }

    /** Puts a new name into the session that is there. */
    void rename(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        keep(authentication(new SignIn.Progress(person, SignInState.COMPLETE)), request, response);
    }

    /** What Spring Security knows of a person at this point of signing in. */
    public static UsernamePasswordAuthenticationToken authentication(SignIn.Progress progress) {
        SignedIn person = progress.person();
        List<GrantedAuthority> authorities = AuthorityUtils.createAuthorityList(Stream.concat(
                        Stream.of(progress.state().authority()),
                        person.grants().stream().map(grant -> grant.role().authority()))
                .distinct()
                .toList());
        return UsernamePasswordAuthenticationToken.authenticated(person, null, authorities);
    }

    private void keep(
            UsernamePasswordAuthenticationToken authentication,
            HttpServletRequest request,
            HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}

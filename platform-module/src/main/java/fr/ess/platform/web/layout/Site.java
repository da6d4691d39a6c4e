package fr.ess.platform.web.layout;

import fr.ess.platform.account.Role;
import fr.ess.platform.web.assets.StaticAssets;
import jakarta.servlet.RequestDispatcher;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the layout needs besides the page itself; templates know it as {@code site}. */
public class Site {

    private final StaticAssets assets;
    private final List<NavigationEntry> entries;
    private final AuthenticationTrustResolver trust = new AuthenticationTrustResolverImpl();

    Site(StaticAssets assets, List<NavigationEntry> entries) {
        this.assets = assets;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
    }

    /** The address of a static file, such as {@code js/app.js}. */
    public String asset(String name) {
        return assets.address(name);
    }

    /** Who asks and what the navigation shows them, read once per page. */
    public Visitor visitor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && trust.isAuthenticated(authentication)
                ? new Visitor(true, authentication.getName(), navigation(roles(authentication)))
                : new Visitor(false, "", navigation(Set.of()));
    }

    private List<NavigationLink> navigation(Set<Role> roles) {
        var requested = requestedPath();
        var shown = entries.stream().filter(entry -> entry.isShownTo(roles)).toList();
        var nearest = shown.stream()
                .filter(entry -> entry.isCurrentAt(requested))
                .map(NavigationEntry::path)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        return shown.stream()
                .map(entry -> new NavigationLink(
                        entry.label(), entry.path(), entry.path().equals(nearest)))
                .toList();
    }

    private static Set<Role> roles(Authentication authentication) {
        var held = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values())
                .filter(role -> held.contains(role.authority()))
                .forEach(roles::add);
        return roles;
    }

    private static String requestedPath() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return "";
        }
        var request = attributes.getRequest();
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String original
                ? original
                : request.getRequestURI();
    }

    /** The person in front of the page. */
    public record Visitor(boolean signedIn, String name, List<NavigationLink> navigation) {}

    /** One link of the navigation, on this page. */
    public record NavigationLink(String label, String path, boolean current) {}
}

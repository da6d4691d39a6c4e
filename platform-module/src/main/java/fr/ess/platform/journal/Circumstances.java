package fr.ess.platform.journal;

import fr.ess.platform.account.SignedIn;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who acts, from where, and as part of what, at this moment on this thread. */
record Circumstances(
        @Nullable Long actorId,
        String actorName,
        String actorRoles,
        @Nullable String purpose,
        @Nullable Origin origin) {

    private static final String SYSTEM = "système";
    private static final String VISITOR = "visiteur";
    private static final String ROLE = "ROLE_";

    /** @param transaction what the system is told to be doing when nothing else says why */
    static Circumstances now(@Nullable Origin origin, @Nullable String transaction) {
        Authentication person = person();
        String purpose = Purpose.current();
        return new Circumstances(
                person != null && person.getPrincipal() instanceof SignedIn signedIn ? signedIn.accountId() : null,
                person != null ? nameOf(person) : origin != null ? VISITOR : SYSTEM,
                person != null ? rolesOf(person) : "",
                purpose == null && person == null && origin == null ? transaction : purpose,
                origin);
    }

    /** The values of the settings that {@link JournalTransactions} sets, in its order; absent ones are empty. */
    Object[] settings() {
        return new Object[] {
            actorId == null ? "" : actorId.toString(),
            actorName,
            actorRoles,
            orEmpty(purpose),
            origin == null ? "" : origin.address(),
            origin == null ? "" : origin.path(),
            origin == null ? "" : origin.requestId()
        };
    }

    private static @Nullable Authentication person() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof AnonymousAuthenticationToken ? null : authentication;
    }

    private static String nameOf(Authentication person) {
        return person.getPrincipal() instanceof SignedIn signedIn
                ? signedIn.displayName() + " <" + signedIn.email() + ">"
                : person.getName();
    }

    private static String rolesOf(Authentication person) {
        return person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(ROLE))
                .map(authority -> authority.substring(ROLE.length()))
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}

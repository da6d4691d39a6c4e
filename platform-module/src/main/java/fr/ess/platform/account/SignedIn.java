package fr.ess.platform.account;

import java.io.Serializable;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The person behind a request: what the session keeps of the account. Changing an account's roles, password or state
 * ends its sessions, so this never lags behind.
 *
 * @param grants empty until the second factor is passed, where one is due
 */
public record SignedIn(long accountId, String email, String displayName, Set<Grant> grants)
        implements AuthenticatedPrincipal, Serializable {

    private static final long serialVersionUID = 1;

    public SignedIn {
        grants = Set.copyOf(grants);
    }

    /** The e-mail address: what journal and sessions name the person by. */
    @Override
    public String getName() {
        return email;
    }

    public boolean has(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /** The slugs that a scoped role is bounded to. */
    public Set<String> scopes(Role role) {
        return grants.stream()
                .filter(grant -> grant.role() == role)
                .map(Grant::scope)
                .collect(Collectors.toUnmodifiableSet());
    }
}

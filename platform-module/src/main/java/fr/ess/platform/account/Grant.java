package fr.ess.platform.account;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.Comparator;

/**
 * A role given to an account, with what it is bounded to.
 *
 * @param scope slug of the organisation or portal; empty exactly when the role holds everywhere
 */
@Embeddable
public record Grant(@Enumerated(EnumType.STRING) Role role, String scope) implements Serializable {

    /** In the order of the roles, then of the scopes. */
    public static final Comparator<Grant> BY_ROLE =
            Comparator.comparing(Grant::role).thenComparing(Grant::scope);

    public Grant {
        if ((role.scopeType() == null) != scope.isEmpty()) {
            throw new IllegalArgumentException(role + " with the scope '" + scope + "'");
        }
    }

    /** A role that holds everywhere. */
    public static Grant of(Role role) {
        return new Grant(role, "");
    }
}

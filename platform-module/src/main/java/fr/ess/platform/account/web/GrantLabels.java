package fr.ess.platform.account.web;

import fr.ess.platform.account.Grant;
import fr.ess.platform.account.Role;
import fr.ess.platform.account.ScopeCatalogue;
import fr.ess.platform.account.ScopeType;
import fr.ess.platform.french.Labels;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Roles as people read them, with the name of what they are bounded to. */
@Component
class GrantLabels {

    private final Labels labels;
    private final ScopeCatalogue scopes;

    GrantLabels(Labels labels, ScopeCatalogue scopes) {
        this.labels = labels;
        this.scopes = scopes;
    }

    List<String> of(Collection<Grant> grants) {
        return grants.stream().map(this::of).toList();
    }

    String of(Role role) {
        return labels.of(role);
    }

    private String of(Grant grant) {
        ScopeType type = grant.role().scopeType();
        return type == null
                ? of(grant.role())
                : of(grant.role()) + "\u00a0: "
                        + scopes.name(type, grant.scope()).orElse(grant.scope());
    }
}

package fr.ess.platform.account;

import java.util.Optional;

/** What scoped roles can be bounded to; the assembly answers, because the platform does not know the directory. */
public interface ScopeCatalogue {

    /** The name of the thing that a slug stands for, or nothing when no such thing exists. */
    Optional<String> name(ScopeType type, String slug);
}

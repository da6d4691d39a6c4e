package fr.ess.platform.journal;

import org.jspecify.annotations.Nullable;

/** Knows where the work of this thread comes from. */
public interface Origins {

    /** The origin of the request being answered, or null when there is none: a command, a scheduled job. */
    @Nullable Origin current();
}

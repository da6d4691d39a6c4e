package fr.ess.platform.journal;

import org.jspecify.annotations.Nullable;

/** What the changes of this thread are part of (a command, a scheduled job), as their journal entries tell it. */
public final class Purpose {

    private static final ThreadLocal<@Nullable String> current = new ThreadLocal<>();

    private Purpose() {}

    /** Does {@code work}; transactions that it begins carry {@code purpose}, a few French words. */
    public static void during(String purpose, Runnable work) {
        String outer = current.get();
        current.set(purpose);
        try {
            work.run();
        } finally {
            if (outer == null) {
                current.remove();
            } else {
                current.set(outer);
            }
        }
    }

    static @Nullable String current() {
        return current.get();
    }
}

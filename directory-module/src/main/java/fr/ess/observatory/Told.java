package fr.ess.observatory;

import org.jspecify.annotations.Nullable;

/** What is told of a territory and a category; null is withheld. */
public record Told(
        @Nullable Long units,
        @Nullable Long employers,
        @Nullable Long jobs) {

    public static final Told NONE = new Told(0L, 0L, 0L);
    public static final Told WITHHELD = new Told(null, null, null);

    /** Whether something of it is withheld. */
    public boolean isSecret() {
        return units == null || jobs == null;
    }

    public @Nullable Long of(Measure measure) {
        return switch (measure) {
            case UNITS -> units;
            case EMPLOYERS -> employers;
            case JOBS -> jobs;
        };
    }
}

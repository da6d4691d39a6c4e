package fr.ess.poles;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which poles are asked for.
 *
 * @param inRegion true or false; null for both and for those of which it is not known
 * @param departement a code, or null for all
 * @param choices what the typology must tell of them
 */
public record PoleQuery(
        String text,
        @Nullable Boolean inRegion,
        @Nullable String departement,
        @Nullable PoleState state,
        Map<Topic, String> choices) {

    /** All of them. */
    public static final PoleQuery ALL = new PoleQuery("", null, null, null, Map.of());
}

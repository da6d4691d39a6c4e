package fr.ess.poles;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A state of a pole over time.
 *
 * @param startKnown false where the source tells the state of that time, which began then or before
 * @param until the first day on which it holds no more
 */
public record StatePeriod(
        long id,
        long poleId,
        PoleState state,
        RoughDay from,
        boolean startKnown,
        @Nullable LocalDate until,
        @Nullable String note,
        String source,
        boolean example) {

    /** Such as « depuis 2007 », « au plus tard en 2012 ». */
    public String when() {
        return startKnown ? from.since() : "au plus tard " + from.when();
    }
}

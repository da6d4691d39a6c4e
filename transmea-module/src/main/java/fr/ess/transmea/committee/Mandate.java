package fr.ess.transmea.committee;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's seat in the committee.
 *
 * @param endsOn the first day on which they do not sit any more
 */
public record Mandate(
        long id,
        int seat,
        long accountId,
        String name,
        String email,
        String institution,
        LocalDate beginsOn,
        @Nullable LocalDate endsOn,
        boolean chair,
        boolean example) {

    public String label() {
        return name + " (" + institution + ")";
    }
}

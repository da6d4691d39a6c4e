package fr.ess.contract.governance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A seat of an institution on one day, with who holds it. */
public record Seat(
        long id,
        String institution,
        LocalDate opened,
        @Nullable Holder holder) {

    public boolean vacant() {
        return holder == null;
    }

    /**
     * Who sits.
     *
     * @param example whether this person was made up for the demonstration
     */
    public record Holder(
            long mandateId,
            long delegateId,
            String name,
            String email,
            @Nullable String capacity,
            LocalDate since,
            boolean example) {}
}

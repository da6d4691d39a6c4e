package fr.ess.transmea.followup;

import java.time.LocalDate;

/**
 * Something that was promised to a company.
 *
 * @param stateOn since when it is so
 */
public record SupportItem(
        long id,
        String label,
        LocalDate plannedOn,
        SupportState state,
        LocalDate stateOn,
        String note,
        boolean example,
        long version) {

    public boolean isOver() {
        return state == SupportState.DONE || state == SupportState.DROPPED;
    }

    public boolean isLateOn(LocalDate day) {
        return !isOver() && plannedOn.isBefore(day);
    }
}

package fr.ess.events.intake;

import java.time.OffsetDateTime;

/**
 * Something that a calendar tells anew and that was written otherwise here, waiting to be decided.
 *
 * @param title of the event, as it is here
 * @param theirs what the calendar says, as {@link Told} writes it
 * @param here what is written here, likewise
 */
public record IncomingConflict(
        long id,
        long calendar,
        long event,
        String title,
        IncomingField field,
        String theirs,
        String here,
        OffsetDateTime openedAt) {

    public String theirsShown() {
        return Told.shown(field, theirs);
    }

    public String hereShown() {
        return Told.shown(field, here);
    }
}

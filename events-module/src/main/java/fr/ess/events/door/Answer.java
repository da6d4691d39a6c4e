package fr.ess.events.door;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of something noted at a door.
 *
 * @param sentence for whoever keeps the door
 * @param name of whoever came; absent where nobody of this event was found
 */
public record Answer(
        UUID id, Outcome outcome, String sentence, @Nullable String name) {

    /** How it was taken. */
    public enum Outcome {
        NOTED,
        /** Noted before, at this door or another: counted once. */
        ALREADY_IN,
        UNDONE,
        REFUSED
    }
}

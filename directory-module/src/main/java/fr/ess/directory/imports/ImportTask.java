package fr.ess.directory.imports;

import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file that staff gave in the browser, on its way into the directory.
 *
 * @param begunAt since when the step that is due is being worked on; none while it waits
 * @param rowsExpected estimated from the file's lines; zero while unknown
 * @param failure why the file is refused, in French
 * @param runId the import that it became
 * @param sheet of a workbook, the one that is read
 * @param mapping what the columns mean, where somebody had to say
 */
public record ImportTask(
        long id,
        String fileName,
        long fileBytes,
        State state,
        String askedBy,
        OffsetDateTime askedAt,
        @Nullable OffsetDateTime begunAt,
        int rowsDone,
        int rowsExpected,
        boolean cancelled,
        @Nullable String failure,
        @Nullable Integer runId,
        @Nullable String sheet,
        @Nullable String mapping) {

    /** Where a task stands; a machine moves it on from the states that end in DUE, a person from PLANNED. */
    public enum State {
        PLAN_DUE,
        /** Somebody has to say what the columns mean. */
        MAPPING_DUE,
        PLANNED,
        APPLY_DUE,
        APPLIED,
        FAILED,
        CANCELLED;

        Set<State> next() {
            return switch (this) {
                case PLAN_DUE -> EnumSet.of(PLANNED, MAPPING_DUE, FAILED, CANCELLED);
                case MAPPING_DUE -> EnumSet.of(PLAN_DUE, CANCELLED);
                case PLANNED -> EnumSet.of(APPLY_DUE, MAPPING_DUE, CANCELLED);
                case APPLY_DUE -> EnumSet.of(APPLIED, PLANNED, FAILED);
                case APPLIED, FAILED, CANCELLED -> EnumSet.noneOf(State.class);
            };
        }

        /** Whether a machine is to go on with it. */
        public boolean isDue() {
            return this == PLAN_DUE || this == APPLY_DUE;
        }
    }
}

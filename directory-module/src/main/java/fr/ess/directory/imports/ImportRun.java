package fr.ess.directory.imports;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One import in the list of those that were made. */
public record ImportRun(
        int id,
        String fileName,
        String fileSha256,
        long fileBytes,
        String encoding,
        String startedBy,
        OffsetDateTime startedAt,
        OffsetDateTime finishedAt,
        int rowsRead,
        int rowsCreated,
        int rowsUpdated,
        int rowsUnchanged,
        int rowsConflicting,
        int rowsClosed,
        int rowsRejected,
        @Nullable String reversedBy,
        @Nullable OffsetDateTime reversedAt) {

    /** The rows by what became of them; they add up to the rows read. */
    public List<OutcomeCount> outcomes() {
        return List.of(
                OutcomeCount.of(Outcome.CREATE, rowsCreated),
                OutcomeCount.of(Outcome.UPDATE, rowsUpdated),
                OutcomeCount.of(Outcome.UNCHANGED, rowsUnchanged),
                OutcomeCount.of(Outcome.CONFLICT, rowsConflicting),
                OutcomeCount.of(Outcome.CLOSED, rowsClosed),
                OutcomeCount.of(Outcome.REJECTED, rowsRejected));
    }

    /**
     * One outcome among others.
     *
     * @param key as it stands in an address, such as {@code en-conflit}
     */
    public record OutcomeCount(String code, String key, String label, int rows) {

        static OutcomeCount of(Outcome outcome, int rows) {
            return new OutcomeCount(
                    outcome.name(), Text.words(outcome.plural()).replace(' ', '-'), outcome.plural(), rows);
        }
    }
}

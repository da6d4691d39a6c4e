package fr.ess.directory.imports;

import java.time.OffsetDateTime;

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
        int rowsRejected) {

    public int rows(Outcome outcome) {
        return switch (outcome) {
            case CREATE -> rowsCreated;
            case UPDATE -> rowsUpdated;
            case UNCHANGED -> rowsUnchanged;
            case CONFLICT -> rowsConflicting;
            case REJECTED -> rowsRejected;
        };
    }
}

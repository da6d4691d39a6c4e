package fr.ess.transmea;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A step of a file.
 *
 * @param from none for the first
 * @param motive only where the file is declined or abandoned
 */
public record Passage(
        int number,
        @Nullable BuyoutStage from,
        BuyoutStage to,
        LocalDate day,
        @Nullable ClosingMotive motive,
        String reason,
        String recordedBy,
        OffsetDateTime recordedAt) {

    public boolean isBack() {
        return from != null && from.isBack(to);
    }
}

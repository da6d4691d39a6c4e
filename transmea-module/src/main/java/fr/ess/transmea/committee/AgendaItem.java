package fr.ess.transmea.committee;

import fr.ess.platform.money.Euros;
import fr.ess.transmea.BuyoutStage;
import fr.ess.transmea.Instrument;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a session is asked about one file.
 *
 * @param derogation why the ticket may be outside the fund's terms; empty where it is not
 * @param stage where the file is now
 */
public record AgendaItem(
        long id,
        long sessionId,
        int position,
        ItemKind kind,
        long fileId,
        String reference,
        String company,
        BuyoutStage stage,
        String note,
        String derogation,
        Map<Instrument, Euros> amounts,
        List<String> conditions,
        @Nullable OffsetDateTime openedAt,
        @Nullable OffsetDateTime closedAt,
        long version) {

    public Euros ticket() {
        return Euros.sum(amounts.values());
    }

    public boolean isVoting() {
        return openedAt != null && closedAt == null;
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    /** Whether the proposal may still be changed. */
    public boolean isDraft() {
        return openedAt == null && closedAt == null;
    }
}

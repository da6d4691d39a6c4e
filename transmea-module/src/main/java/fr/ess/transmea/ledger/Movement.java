package fr.ess.transmea.ledger;

import fr.ess.platform.money.Euros;
import fr.ess.transmea.EntryKind;
import fr.ess.transmea.Instrument;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A movement to be entered, at cost.
 *
 * @param proceeds what a sale brought, where that is not what the stake had cost
 * @param enteredBy the name of whoever enters it
 */
public record Movement(
        long fileId,
        Instrument instrument,
        EntryKind kind,
        Euros amount,
        @Nullable Euros proceeds,
        LocalDate day,
        String note,
        String enteredBy) {

    public Movement(
            long fileId,
            Instrument instrument,
            EntryKind kind,
            Euros amount,
            LocalDate day,
            String note,
            String enteredBy) {
        this(fileId, instrument, kind, amount, null, day, note, enteredBy);
    }
}

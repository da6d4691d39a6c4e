package fr.ess.transmea.ledger;

import fr.ess.platform.money.Euros;
import fr.ess.transmea.EntryKind;
import fr.ess.transmea.Instrument;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A movement as it was entered.
 *
 * @param file the reference of its file
 * @param amount less than nothing where it takes another back
 * @param reversesId the movement that this one takes back
 * @param reversed whether another takes this one back
 */
public record LedgerLine(
        long id,
        long fileId,
        String file,
        String company,
        Instrument instrument,
        EntryKind kind,
        Euros amount,
        @Nullable Euros proceeds,
        LocalDate day,
        String note,
        String enteredBy,
        boolean example,
        @Nullable Long reversesId,
        boolean reversed) {

    public boolean canBeReversed() {
        return reversesId == null && !reversed;
    }
}

package fr.ess.contract.money;

import fr.ess.platform.money.Euros;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of money, as it was entered.
 *
 * @param reversesId the line that this one takes back
 * @param reversed whether another line takes this one back
 */
public record MoneyLine(
        long id,
        MoneyStep step,
        long actionId,
        String action,
        long funderId,
        String funder,
        int year,
        Euros amount,
        LocalDate day,
        LocalDate knownOn,
        @Nullable String reference,
        @Nullable String note,
        @Nullable String enteredBy,
        boolean example,
        @Nullable Long reversesId,
        boolean reversed) {

    public boolean canBeReversed() {
        return reversesId == null && !reversed;
    }
}

package fr.ess.contract.money;

import fr.ess.platform.money.Euros;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of money to be entered.
 *
 * @param day on which it was allocated, voted, engaged or paid
 * @param knownOn the day from which it is known
 * @param reference of the deliberation, the order or the payment
 * @param enteredBy the name of whoever enters it
 */
public record MoneyEntry(
        MoneyStep step,
        long actionId,
        long funderId,
        int year,
        Euros amount,
        LocalDate day,
        LocalDate knownOn,
        @Nullable String reference,
        @Nullable String note,
        String enteredBy) {

    /** From when on it counts. */
    LocalDate visibleFrom() {
        return day.isAfter(knownOn) ? day : knownOn;
    }
}

package fr.ess.transmea.ledger;

import fr.ess.platform.money.Euros;
import fr.ess.transmea.Instrument;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A part of what the fund pays out.
 *
 * @param paidOn none while it is not paid, or where its payment was taken back
 */
public record Tranche(
        long id,
        Instrument instrument,
        LocalDate plannedOn,
        Euros amount,
        String note,
        @Nullable LocalDate paidOn,
        boolean example) {

    public boolean isPaid() {
        return paidOn != null;
    }

    public boolean isLateOn(LocalDate day) {
        return paidOn == null && plannedOn.isBefore(day);
    }
}

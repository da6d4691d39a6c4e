package fr.ess.contract.governance;

import fr.ess.contract.SectorContract;
import java.time.LocalDate;

/**
 * When a contract is governed: over its years, and the year after them, in which the final evaluation is answered for.
 * Source: convention 2014-2016, article 2, 4.1 and 5.
 */
public record GovernedTime(LocalDate first, LocalDate last) {

    public static GovernedTime of(SectorContract contract) {
        return new GovernedTime(
                LocalDate.of(contract.firstYear(), 1, 1), LocalDate.of(contract.lastYear() + 1, 12, 31));
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}

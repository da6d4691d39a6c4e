package fr.ess.contract.web;

import fr.ess.contract.SectorContract;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The contract that a page shows, and the day on which it is read.
 *
 * @param firstDay the first day on which anything of it is in force; none while it is not signed
 */
public record ReadingDay(
        SectorContract contract, LocalDate day, @Nullable LocalDate firstDay, LocalDate today) {

    /** Whether the page shows another day than the present one. */
    public boolean past() {
        return day.isBefore(today);
    }

    /** What the address of another page ends with, to stay in the contract and on the day. */
    public String query() {
        return "?contrat=" + contract.slug() + (past() ? "&date=" + day : "");
    }

    /** Whether nothing of the contract was in force yet. */
    public boolean beforeSignature() {
        return firstDay == null || day.isBefore(firstDay);
    }
}

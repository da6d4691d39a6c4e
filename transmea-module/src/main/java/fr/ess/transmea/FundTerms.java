package fr.ess.transmea;

import fr.ess.platform.money.Euros;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the fund asks of a company and aims at, from a day on. Source: seed 000, section 2.
 *
 * @param leastLeverage euros of other financing that a euro of the fund is to bring, at least
 * @param jobsAmbition jobs to keep in {@code ambitionYears} years
 */
public record FundTerms(
        LocalDate inForceOn,
        Euros ownFunds,
        Euros leastTicket,
        Euros mostTicket,
        int leastEmployees,
        int mostEmployeesHealthy,
        int mostEmployeesDifficulty,
        Euros meanTicketHealthy,
        Euros meanTicketDifficulty,
        BigDecimal leastLeverage,
        BigDecimal mostLeverage,
        int jobsAmbition,
        int ambitionYears,
        String source) {

    public int mostEmployees(Situation situation) {
        return situation == Situation.HEALTHY ? mostEmployeesHealthy : mostEmployeesDifficulty;
    }

    /** Whether the committee may decide this ticket without a derogation. */
    public boolean allows(Euros ticket) {
        return ticket.compareTo(leastTicket) >= 0 && ticket.compareTo(mostTicket) <= 0;
    }
}

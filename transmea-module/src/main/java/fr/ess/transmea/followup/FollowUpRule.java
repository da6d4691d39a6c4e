package fr.ess.transmea.followup;

import fr.ess.platform.money.Euros;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How often the fund asks after a company, and from when on it worries; held from a day on.
 *
 * @param graceDays after which a follow-up that is due is late
 * @param mostJobsLost percentage of the jobs at the takeover above which their loss is told
 * @param figuresMonths after which turnover and equity are late
 */
public record FollowUpRule(
        LocalDate inForceOn,
        int firstYearMonths,
        int laterMonths,
        int graceDays,
        BigDecimal mostJobsLost,
        Euros leastEquity,
        int figuresMonths,
        String source) {

    /** Where a fund set nothing. Source: seed 000, section 2, asks for « un suivi régulier » and gives no number. */
    public static final FollowUpRule USUAL = new FollowUpRule(
            LocalDate.of(2007, 1, 1),
            3,
            6,
            30,
            BigDecimal.TEN,
            Euros.ZERO,
            15,
            "Réglage de départ\u00a0: chaque trimestre la première année, puis chaque semestre");

    /** When to ask again, after what was known as of {@code last}. */
    public LocalDate dueAfter(LocalDate last, LocalDate start) {
        return last.plusMonths(last.isBefore(start.plusYears(1)) ? firstYearMonths : laterMonths);
    }
}

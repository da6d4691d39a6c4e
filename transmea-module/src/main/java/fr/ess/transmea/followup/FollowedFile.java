package fr.ess.transmea.followup;

import fr.ess.platform.french.French;
import fr.ess.platform.money.Euros;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A company that the fund follows, as it was known on a day.
 *
 * @param startedOn the day of the first payment
 * @param jobsAtStart in the first thing that was told of the company
 * @param lastOn as of which the latest word is; none before the first
 * @param figuresOn as of which turnover and equity were last given
 */
public record FollowedFile(
        long id,
        String reference,
        String company,
        @Nullable Long officerId,
        @Nullable String officer,
        LocalDate startedOn,
        @Nullable Integer jobsAtStart,
        @Nullable Integer jobs,
        @Nullable LocalDate lastOn,
        @Nullable Long equityCents,
        @Nullable LocalDate figuresOn,
        boolean example) {

    /** When the next follow-up is due: nothing is asked of one that was just told of. */
    public LocalDate dueOn(FollowUpRule rule) {
        return rule.dueAfter(lastOn == null || lastOn.isBefore(startedOn) ? startedOn : lastOn, startedOn);
    }

    public boolean isLate(FollowUpRule rule, LocalDate day) {
        return dueOn(rule).plusDays(rule.graceDays()).isBefore(day);
    }

    public boolean isDue(FollowUpRule rule, LocalDate day) {
        return !dueOn(rule).isAfter(day);
    }

    /** Jobs gained since the takeover; less than nothing where some were lost. */
    public Optional<Integer> jobsGained() {
        return jobs == null || jobsAtStart == null ? Optional.empty() : Optional.of(jobs - jobsAtStart);
    }

    public List<Alert> alerts(FollowUpRule rule, LocalDate day) {
        List<Alert> alerts = new ArrayList<>();
        if (jobs != null && jobsAtStart != null && lastOn != null && lost().compareTo(rule.mostJobsLost()) > 0) {
            alerts.add(new Alert(
                    AlertKind.JOBS_LOST,
                    lastOn,
                    "Emplois perdus depuis la reprise\u00a0: " + French.percent(lost(), 1) + ", au-delà de "
                            + French.percent(rule.mostJobsLost(), 0) + "."));
        }
        if (equityCents != null && figuresOn != null && new Euros(equityCents).compareTo(rule.leastEquity()) < 0) {
            alerts.add(new Alert(
                    AlertKind.NEGATIVE_EQUITY,
                    figuresOn,
                    "Capitaux propres de " + new Euros(equityCents).inFrench() + " au " + French.date(figuresOn)
                            + ", sous le seuil de " + rule.leastEquity().inFrench() + "."));
        }
        LocalDate asked = (figuresOn == null ? startedOn : figuresOn).plusMonths(rule.figuresMonths());
        if (asked.isBefore(day)) {
            alerts.add(new Alert(
                    AlertKind.LATE_FIGURES,
                    asked,
                    "Chiffre d’affaires et capitaux propres attendus depuis le " + French.date(asked) + "."));
        }
        if (isLate(rule, day)) {
            alerts.add(new Alert(
                    AlertKind.LATE, dueOn(rule), "Point de suivi attendu pour le " + French.date(dueOn(rule)) + "."));
        }
        return List.copyOf(alerts);
    }

    /** In percent of the jobs at the takeover. */
    private BigDecimal lost() {
        int before = jobsAtStart == null ? 0 : jobsAtStart;
        int now = jobs == null ? before : jobs;
        return before == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(100L * (before - now)).divide(BigDecimal.valueOf(before), 4, RoundingMode.HALF_UP);
    }
}

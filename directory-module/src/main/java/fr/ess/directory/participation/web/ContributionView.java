package fr.ess.directory.participation.web;

import fr.ess.directory.participation.Contribution;
import fr.ess.directory.participation.ContributionState;
import fr.ess.directory.web.EntryForm;
import fr.ess.platform.french.French;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A contribution as pages show it.
 *
 * @param age since when it waits, such as « 3 jours »
 * @param fields what its form said, by label
 */
record ContributionView(
        Contribution contribution,
        String age,
        String sent,
        @Nullable String judged,
        boolean late,
        List<Field> fields) {

    private static final Duration LATE = Duration.ofDays(7);

    /** One field of the form. */
    record Field(String name, String label, String value) {}

    static ContributionView of(Contribution contribution, Clock clock) {
        Instant since = Objects.requireNonNullElse(contribution.heldAt(), contribution.createdAt());
        Duration age = Duration.between(since, clock.instant());
        return new ContributionView(
                contribution,
                said(age),
                day(contribution.createdAt(), clock),
                contribution.judgedAt() == null ? null : day(contribution.judgedAt(), clock),
                contribution.state() == ContributionState.HELD && age.compareTo(LATE) > 0,
                EntryForm.LABELS.entrySet().stream()
                        .filter(label -> !contribution
                                .entry()
                                .getOrDefault(label.getKey(), "")
                                .isBlank())
                        .map(label -> new Field(
                                label.getKey(),
                                label.getValue(),
                                contribution.entry().getOrDefault(label.getKey(), "")))
                        .toList());
    }

    public boolean isHeld() {
        return contribution.state() == ContributionState.HELD;
    }

    public boolean isUnconfirmed() {
        return contribution.state() == ContributionState.UNCONFIRMED;
    }

    public boolean isOpen() {
        return isHeld() || isUnconfirmed();
    }

    private static String said(Duration age) {
        if (age.toDays() > 0) {
            return French.count(age.toDays(), "jour", "jours");
        }
        return age.toHours() > 0 ? French.count(age.toHours(), "heure", "heures") : "moins d’une heure";
    }

    private static String day(Instant moment, Clock clock) {
        return French.dateTime(LocalDateTime.ofInstant(moment, clock.getZone()));
    }
}

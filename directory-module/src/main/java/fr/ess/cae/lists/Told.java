package fr.ess.cae.lists;

import fr.ess.cae.EntrySituation;
import fr.ess.cae.Gender;
import fr.ess.cae.people.PathRules;
import fr.ess.platform.money.Euros;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a line tells of a person; null, or not there, is not told.
 *
 * @param path by status, the first day of each
 */
record Told(
        int line,
        @Nullable Integer number,
        String lastName,
        String firstName,
        @Nullable LocalDate bornOn,
        @Nullable Integer birthYear,
        @Nullable Gender gender,
        @Nullable EntrySituation situation,
        @Nullable Integer communeId,
        @Nullable Integer sectorId,
        @Nullable String activity,
        List<PathRules.Point> path,
        Map<Integer, Amounts> years,
        List<LineFault> faults) {

    /** Of a year. */
    record Amounts(@Nullable Euros turnover, @Nullable Euros contribution) {}

    String name() {
        return (firstName + " " + lastName).strip();
    }
}

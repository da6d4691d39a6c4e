package fr.ess.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One dated rule of the perimeter of the social economy. What a criterion leaves out it does not look at.
 *
 * @param needsFlag holds only for a unit that INSEE's register flags as social economy
 * @param familyId the family of the law that a unit in the perimeter belongs to
 * @param validTo the first day on which the rule no longer holds
 * @param source the article or definition that the rule rests on, in French
 */
public record PerimeterRule(
        int id,
        @Nullable String sirenPrefix,
        @Nullable String legalCategory,
        @Nullable String nafPrefix,
        boolean needsFlag,
        Verdict verdict,
        @Nullable Short familyId,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source) {

    /** Inside or outside the perimeter. */
    public enum Verdict {
        IN,
        OUT
    }

    boolean appliesTo(PerimeterRules.Unit unit, LocalDate day) {
        return !day.isBefore(validFrom)
                && (validTo == null || day.isBefore(validTo))
                && matches(sirenPrefix, unit.siren())
                && matches(legalCategory, unit.legalCategory())
                && matches(nafPrefix, unit.naf());
    }

    private static boolean matches(@Nullable String prefix, @Nullable String value) {
        return prefix == null || (value != null && value.startsWith(prefix));
    }

    static int length(@Nullable String prefix) {
        return prefix == null ? 0 : prefix.length();
    }
}

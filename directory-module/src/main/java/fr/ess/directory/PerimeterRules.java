package fr.ess.directory;

import fr.ess.directory.PerimeterRule.Verdict;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says whether a legal unit belongs to the social economy (law of 31 July 2014, art. 1), and which rule says so. */
public final class PerimeterRules {

    private static final Comparator<PerimeterRule> MOST_SPECIFIC_FIRST = Comparator.comparingInt(
                    (PerimeterRule rule) -> PerimeterRule.length(rule.sirenPrefix()))
            .thenComparingInt(rule -> PerimeterRule.length(rule.legalCategory()))
            .thenComparingInt(rule -> PerimeterRule.length(rule.nafPrefix()))
            .thenComparing(PerimeterRule::needsFlag)
            .reversed();

    private final List<PerimeterRule> rules;

    public PerimeterRules(List<PerimeterRule> rules) {
        this.rules = rules.stream().sorted(MOST_SPECIFIC_FIRST).toList();
    }

    /**
     * What is known of a legal unit; all of it may be missing.
     *
     * @param naf as INSEE writes it, with or without its point
     * @param flag whether INSEE's register flags it as social economy; null when the source does not tell
     */
    public record Unit(
            @Nullable String siren,
            @Nullable String legalCategory,
            @Nullable String naf,
            @Nullable Boolean flag) {

        public Unit {
            if (naf != null && naf.matches("\\d{4}[A-Z]")) {
                naf = naf.substring(0, 2) + "." + naf.substring(2);
            }
        }
    }

    /**
     * The answer: {@code verdict} is absent when no rule decides, or when the rule that would needs a flag that is not
     * known; {@code rule} is the one that decided, or that would.
     */
    public record Decision(
            @Nullable Verdict verdict, @Nullable PerimeterRule rule) {

        static final Decision NONE = new Decision(null, null);

        public boolean isUnknown() {
            return verdict == null;
        }

        /** The family of a unit inside the perimeter. */
        public @Nullable Short familyId() {
            return rule == null || verdict != Verdict.IN ? null : rule.familyId();
        }
    }

    /** The decision on {@code unit} by the rules in force on {@code day}. */
    public Decision decide(Unit unit, LocalDate day) {
        Optional<PerimeterRule> first = rules.stream()
                .filter(rule -> rule.appliesTo(unit, day))
                .filter(rule -> !rule.needsFlag() || !Boolean.FALSE.equals(unit.flag()))
                .findFirst();
        return first.map(rule -> rule.needsFlag() && unit.flag() == null
                        ? new Decision(null, rule)
                        : new Decision(rule.verdict(), rule))
                .orElse(Decision.NONE);
    }
}

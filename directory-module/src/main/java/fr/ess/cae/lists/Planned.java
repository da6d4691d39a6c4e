package fr.ess.cae.lists;

import fr.ess.cae.people.PathRules;
import fr.ess.cae.people.PersonDraft;
import fr.ess.cae.people.PersonRecord;
import fr.ess.cae.people.Step;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a line, and what would be written for it.
 *
 * @param number of the record that is meant, or that has the same name
 * @param changes in French
 * @param draft null where nothing of it changes
 */
public record Planned(
        int line,
        LineKind kind,
        @Nullable Integer number,
        String name,
        List<String> changes,
        List<LineFault> faults,
        @Nullable PersonDraft draft,
        List<Step> steps,
        List<PersonRecord.Year> years) {

    static Planned refused(Told told, List<LineFault> faults) {
        return new Planned(
                told.line(), LineKind.REFUSED, null, told.name(), List.of(), faults, null, List.of(), List.of());
    }

    List<PathRules.Point> path() {
        return steps.stream().map(step -> Objects.requireNonNull(step.point())).toList();
    }

    /** What somebody reads of it: where that is the same, so is the plan. */
    String read() {
        return line + kind.name() + number + changes + faults;
    }
}

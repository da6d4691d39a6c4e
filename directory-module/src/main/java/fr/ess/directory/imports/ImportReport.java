package fr.ess.directory.imports;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or would do.
 *
 * @param run the number of the import; absent from a trial
 */
record ImportReport(
        @Nullable Integer run,
        SourceFile file,
        Map<Outcome, Integer> outcomes,
        Map<Finding, Integer> findings,
        Duration duration) {

    int read() {
        return outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }

    int count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }
}

package fr.ess.contract.report;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a report on a day, and why.
 *
 * @param remarks by question
 */
public record ReportEvent(
        long id,
        ReportEventKind kind,
        @Nullable Integer submission,
        String reason,
        @Nullable LocalDate deadline,
        String author,
        LocalDate on,
        Map<Long, String> remarks) {}

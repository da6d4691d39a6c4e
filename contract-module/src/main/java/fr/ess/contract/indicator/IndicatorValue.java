package fr.ess.contract.indicator;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A line: a value with who said it and when.
 *
 * @param supersedes the line that it replaces, for {@code reason}
 * @param current whether nothing known by the day of reading replaces it
 */
public record IndicatorValue(
        long id,
        Reading reading,
        @Nullable String territory,
        ValueSource origin,
        String author,
        LocalDate knownOn,
        OffsetDateTime recordedAt,
        @Nullable Long supersedes,
        @Nullable String reason,
        boolean example,
        boolean current) {}

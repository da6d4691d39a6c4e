package fr.ess.events.contest;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the staff write of an edition.
 *
 * @param rules in Markdown
 * @param partners one a line
 * @param opensAt absent only for old editions whose source does not tell
 * @param topMark the best mark of each criterion; the worst is 0
 * @param leastSheets without as many closed sheets an entry has no rank
 */
public record ContestText(
        String name,
        String presentation,
        String prize,
        @Nullable String rules,
        @Nullable String partners,
        @Nullable OffsetDateTime opensAt,
        @Nullable OffsetDateTime closesAt,
        int topMark,
        int leastSheets) {}

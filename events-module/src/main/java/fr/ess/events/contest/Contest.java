package fr.ess.events.contest;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One edition of the contest.
 *
 * @param toldLaureate of an edition before this platform: whom its source names
 */
public record Contest(
        int id,
        String slug,
        ContestText text,
        ContestState state,
        @Nullable OffsetDateTime decidedAt,
        @Nullable Long laureateEntry,
        @Nullable String toldLaureate,
        @Nullable String toldIdea,
        @Nullable String source,
        boolean example,
        long version) {

    public ContestPhase phase(Instant now) {
        OffsetDateTime opens = text.opensAt();
        OffsetDateTime closes = text.closesAt();
        if (state == ContestState.DECIDED || opens == null || closes == null) {
            return ContestPhase.DECIDED;
        }
        if (now.isBefore(opens.toInstant())) {
            return ContestPhase.TO_COME;
        }
        return state == ContestState.CALL && now.isBefore(closes.toInstant()) ? ContestPhase.OPEN : ContestPhase.JURY;
    }
}

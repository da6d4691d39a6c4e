package fr.ess.cae.people;

import fr.ess.cae.LeavingReason;
import fr.ess.cae.MembershipStatus;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A line of somebody's path as it was told.
 *
 * @param status null where the line withdraws another
 * @param inForce whether no later line took its place
 */
public record PathLine(
        long id,
        @Nullable MembershipStatus status,
        LocalDate onDay,
        @Nullable LeavingReason reason,
        @Nullable Long supersedes,
        boolean inForce,
        String recordedBy,
        OffsetDateTime recordedAt) {}

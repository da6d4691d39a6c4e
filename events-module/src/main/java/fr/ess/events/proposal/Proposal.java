package fr.ess.events.proposal;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An event that somebody put before the staff.
 *
 * @param event absent once it is deleted
 * @param title of the event
 * @param account of whoever proposed it, if they have one
 * @param heldAt since when it waits for the staff
 */
public record Proposal(
        long id,
        @Nullable Long event,
        @Nullable String title,
        @Nullable String slug,
        ProposalState state,
        @Nullable Long account,
        @Nullable String name,
        @Nullable String email,
        @Nullable String message,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime heldAt,
        @Nullable OffsetDateTime judgedAt,
        @Nullable String judgedBy,
        @Nullable String reason) {}

package fr.ess.transmea.committee;

import org.jspecify.annotations.Nullable;

/**
 * A member of the committee before one item.
 *
 * @param attending none while it was not written down
 * @param holder the mandate of who holds their proxy
 * @param recused withdrew for interest
 * @param choice none while they did not vote
 */
public record Voter(
        long mandate,
        boolean chair,
        @Nullable Attending attending,
        @Nullable Long holder,
        boolean recused,
        @Nullable VoteChoice choice) {}

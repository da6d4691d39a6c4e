package fr.ess.transmea.committee;

import org.jspecify.annotations.Nullable;

/**
 * A member before one item, as people read it.
 *
 * @param entitled whether they may vote on it
 * @param voterName who sent the vote, where it was not the member
 */
public record VoterLine(
        Voter voter,
        long accountId,
        String name,
        String institution,
        boolean entitled,
        @Nullable String voterName,
        boolean byOfficer) {

    public long mandate() {
        return voter.mandate();
    }

    public boolean voted() {
        return voter.choice() != null;
    }

    /** Whether their vote is waited for. */
    public boolean isDue() {
        return entitled && !voted();
    }

    public String label() {
        return name + " (" + institution + ")";
    }
}

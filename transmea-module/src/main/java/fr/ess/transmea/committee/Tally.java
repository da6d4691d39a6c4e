package fr.ess.transmea.committee;

/**
 * What the votes on an item come to.
 *
 * @param entitled who could vote
 * @param casting whether the chair's vote decided a tie
 */
public record Tally(
        int entitled,
        int quorum,
        int recused,
        int votesFor,
        int votesAgainst,
        int abstentions,
        boolean casting,
        VoteOutcome outcome) {

    public int cast() {
        return votesFor + votesAgainst + abstentions;
    }

    public boolean quorate() {
        return entitled >= quorum;
    }
}

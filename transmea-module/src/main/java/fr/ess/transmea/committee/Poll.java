package fr.ess.transmea.committee;

import java.util.List;
import java.util.Optional;

/**
 * The vote on one item. Whoever withdrew for interest is out of everything: of the quorum, of the votes, of the proxies
 * that they hold or gave. The quorum is a number that is set, asked for twice: of those who could vote, and of those who
 * did; so nobody voting decides nothing. The database counts the same ({@code committee_tally}).
 *
 * @param opened whether it was put to the vote
 */
public record Poll(CommitteeRules rules, boolean opened, List<Voter> voters) {

    /** Whether a member may vote: present, or represented by somebody present who may. */
    public boolean isEntitled(Voter voter) {
        if (voter.recused() || voter.attending() == null) {
            return false;
        }
        return switch (voter.attending()) {
            case PRESENT -> true;
            case REPRESENTED ->
                holderOf(voter)
                        .filter(holder -> holder.attending() == Attending.PRESENT && !holder.recused())
                        .isPresent();
            case EXCUSED, ABSENT -> false;
        };
    }

    public Tally tally() {
        List<Voter> entitled = voters.stream().filter(this::isEntitled).toList();
        int votesFor = count(entitled, VoteChoice.FOR);
        int votesAgainst = count(entitled, VoteChoice.AGAINST);
        int abstentions = count(entitled, VoteChoice.ABSTAIN);
        VoteOutcome outcome = outcome(entitled, votesFor, votesAgainst, abstentions);
        return new Tally(
                entitled.size(),
                rules.quorum(),
                (int) voters.stream().filter(Voter::recused).count(),
                votesFor,
                votesAgainst,
                abstentions,
                outcome.decides() && votesFor == votesAgainst,
                outcome);
    }

    private VoteOutcome outcome(List<Voter> entitled, int votesFor, int votesAgainst, int abstentions) {
        if (entitled.size() < rules.quorum()) {
            return VoteOutcome.NO_QUORUM;
        } else if (!opened) {
            return VoteOutcome.ADJOURNED;
        } else if (votesFor + votesAgainst + abstentions < rules.quorum()) {
            return VoteOutcome.NO_QUORUM;
        } else if (votesFor + votesAgainst == 0) {
            return VoteOutcome.NO_VOTE;
        } else if (votesFor != votesAgainst) {
            return votesFor > votesAgainst ? VoteOutcome.ADOPTED : VoteOutcome.REJECTED;
        }
        return castingVote(entitled)
                .map(choice -> choice == VoteChoice.FOR ? VoteOutcome.ADOPTED : VoteOutcome.REJECTED)
                .orElse(VoteOutcome.TIED);
    }

    /** That of the chair in person: it does not go with a proxy. */
    private Optional<VoteChoice> castingVote(List<Voter> entitled) {
        return entitled.stream()
                .filter(voter -> rules.castingVote() && voter.chair() && voter.attending() == Attending.PRESENT)
                .flatMap(voter -> Optional.ofNullable(voter.choice()).stream())
                .filter(choice -> choice != VoteChoice.ABSTAIN)
                .findFirst();
    }

    private Optional<Voter> holderOf(Voter voter) {
        return voters.stream()
                .filter(other -> voter.holder() != null && other.mandate() == voter.holder())
                .findFirst();
    }

    private static int count(List<Voter> entitled, VoteChoice choice) {
        return (int) entitled.stream().filter(voter -> voter.choice() == choice).count();
    }
}

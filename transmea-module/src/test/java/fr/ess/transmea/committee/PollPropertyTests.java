package fr.ess.transmea.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What holds of every vote of the committee, whoever came, withdrew and voted. */
class PollPropertyTests {

    @Provide
    static Arbitrary<Poll> polls() {
        return rules().flatMap(rules -> voters(rules.seats())
                .flatMap(voters -> Arbitraries.of(true, false).map(opened -> new Poll(rules, opened, voters))));
    }

    private static Arbitrary<CommitteeRules> rules() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.of(true, false))
                .as((seats, quorum, casting) -> rules(seats, Math.min(seats, quorum), casting));
    }

    static CommitteeRules rules(int seats, int quorum, boolean casting) {
        return new CommitteeRules(LocalDate.of(2007, 1, 1), seats, quorum, 1, casting, 7, "essai");
    }

    private static Arbitrary<List<Voter>> voters(int seats) {
        Arbitrary<List<Integer>> holders =
                Arbitraries.integers().between(1, seats).list().ofSize(seats);
        Arbitrary<List<Attending>> attending =
                Arbitraries.of(Attending.class).injectNull(0.05).list().ofSize(seats);
        Arbitrary<List<Boolean>> recused = Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(3, Arbitraries.just(false)),
                        net.jqwik.api.Tuple.of(1, Arbitraries.just(true)))
                .list()
                .ofSize(seats);
        Arbitrary<List<VoteChoice>> choices =
                Arbitraries.of(VoteChoice.class).injectNull(0.15).list().ofSize(seats);
        return Combinators.combine(holders, attending, recused, choices).as((of, how, out, voted) -> {
            List<Voter> voters = new ArrayList<>();
            for (int at = 0; at < seats; at++) {
                Long holder = how.get(at) == Attending.REPRESENTED ? Long.valueOf(of.get(at)) : null;
                voters.add(voter(at + 1, how.get(at), holder, out.get(at), voted.get(at)));
            }
            return voters;
        });
    }

    static Voter voter(
            long mandate,
            @Nullable Attending attending,
            @Nullable Long holder,
            boolean recused,
            @Nullable VoteChoice choice) {
        return new Voter(mandate, mandate == 1, attending, holder, recused, choice);
    }

    @Property
    void nothingIsDecidedWithoutAQuorumOfVotesNorWithoutAVoteForASide(@ForAll("polls") Poll poll) {
        Tally tally = poll.tally();
        if (tally.outcome().decides()) {
            assertThat(poll.opened()).isTrue();
            assertThat(tally.entitled()).isGreaterThanOrEqualTo(poll.rules().quorum());
            assertThat(tally.cast()).isGreaterThanOrEqualTo(poll.rules().quorum());
            assertThat(tally.votesFor() + tally.votesAgainst()).isPositive();
        }
    }

    @Property
    void whoWithdrawsHelpsNobody(@ForAll("polls") Poll poll, @ForAll Random chance) {
        int at = chance.nextInt(poll.voters().size());
        List<Voter> voters = new ArrayList<>(poll.voters());
        Voter one = voters.get(at);
        voters.set(at, voter(one.mandate(), one.attending(), one.holder(), true, one.choice()));
        Tally without = new Poll(poll.rules(), poll.opened(), voters).tally();
        Tally with = poll.tally();
        assertThat(without.entitled()).isLessThanOrEqualTo(with.entitled());
        assertThat(without.votesFor()).isLessThanOrEqualTo(with.votesFor());
        assertThat(without.votesAgainst()).isLessThanOrEqualTo(with.votesAgainst());
        if (with.outcome() == VoteOutcome.NO_QUORUM) {
            assertThat(without.outcome()).isEqualTo(VoteOutcome.NO_QUORUM);
        }
    }

    @Property
    void theOrderOfVotesChangesNothing(@ForAll("polls") Poll poll, @ForAll Random chance) {
        List<Voter> shuffled = new ArrayList<>(poll.voters());
        Collections.shuffle(shuffled, chance);
        assertThat(new Poll(poll.rules(), poll.opened(), shuffled).tally()).isEqualTo(poll.tally());
    }

    @Property
    void theChairDecidesTiesOnly(@ForAll("polls") Poll poll) {
        Tally tally = poll.tally();
        assertThat(tally.casting()).isEqualTo(tally.outcome().decides() && tally.votesFor() == tally.votesAgainst());
        CommitteeRules plain = rules(poll.rules().seats(), poll.rules().quorum(), false);
        Tally without = new Poll(plain, poll.opened(), poll.voters()).tally();
        if (!tally.casting()) {
            assertThat(without.outcome()).isEqualTo(tally.outcome());
        } else {
            assertThat(without.outcome()).isEqualTo(VoteOutcome.TIED);
        }
    }

    @Property
    void oneMoreVoteForAdoptsNothingLess(@ForAll("polls") Poll poll) {
        List<Voter> all = poll.voters().stream()
                .map(voter -> voter(
                        voter.mandate(),
                        voter.attending(),
                        voter.holder(),
                        voter.recused(),
                        voter.choice() == VoteChoice.AGAINST ? VoteChoice.FOR : voter.choice()))
                .toList();
        if (poll.tally().outcome() == VoteOutcome.ADOPTED) {
            assertThat(new Poll(poll.rules(), poll.opened(), all).tally().outcome())
                    .isEqualTo(VoteOutcome.ADOPTED);
        }
    }

    @Example
    void aCommitteeOfWhichAllWithdrewDecidesNothing() {
        List<Voter> voters = new ArrayList<>();
        for (long mandate = 1; mandate <= 9; mandate++) {
            voters.add(voter(mandate, Attending.PRESENT, null, true, VoteChoice.FOR));
        }
        Tally tally = new Poll(rules(9, 1, true), true, voters).tally();
        assertThat(tally.outcome()).isEqualTo(VoteOutcome.NO_QUORUM);
        assertThat(tally.recused()).isEqualTo(9);
    }

    @Example
    void aProxyFallsWithWhoHoldsIt() {
        Voter holder = voter(1, Attending.PRESENT, null, false, VoteChoice.FOR);
        Voter giver = voter(2, Attending.REPRESENTED, 1L, false, VoteChoice.FOR);
        Voter withdrawn = voter(1, Attending.PRESENT, null, true, null);
        assertThat(new Poll(rules(2, 2, true), true, List.of(holder, giver))
                        .tally()
                        .outcome())
                .isEqualTo(VoteOutcome.ADOPTED);
        assertThat(new Poll(rules(2, 1, true), true, List.of(withdrawn, giver))
                        .tally()
                        .entitled())
                .isZero();
    }

    @Example
    void theChairsVoteDoesNotGoWithAProxy() {
        Voter chair = voter(1, Attending.REPRESENTED, 2L, false, VoteChoice.FOR);
        Voter other = voter(2, Attending.PRESENT, null, false, VoteChoice.AGAINST);
        assertThat(new Poll(rules(2, 2, true), true, List.of(chair, other))
                        .tally()
                        .outcome())
                .isEqualTo(VoteOutcome.TIED);
    }
}

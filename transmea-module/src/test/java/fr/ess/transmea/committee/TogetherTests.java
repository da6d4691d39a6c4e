package fr.ess.transmea.committee;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.platform.test.TestDatabase;
import fr.ess.platform.web.RefusedException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people at once: a member votes once, and a vote that is on its way is counted, or refused, never lost. */
class TogetherTests {

    private static TestDatabase database;
    private static ExecutorService people;
    private CommitteeFixture one;
    private Session session;
    private AgendaItem item;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        people = Executors.newFixedThreadPool(2);
    }

    @AfterAll
    static void close() {
        people.shutdownNow();
        database.close();
    }

    @BeforeEach
    void voting() {
        one = new CommitteeFixture(database).seated();
        session = one.held(6, one.file());
        one.votes.open(session, one.item(session));
        item = one.item(session);
    }

    private boolean cast(int member, VoteChoice choice) {
        try {
            one.votes.cast(item, one.mandateIds().get(member), choice, one.accounts.get(member), false);
            return true;
        } catch (RefusedException refused) {
            return false;
        }
    }

    @Test
    void ofTwoVotesOfAMemberAtTheSameMomentOneCounts() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Boolean> vote = () -> {
            together.await(10, TimeUnit.SECONDS);
            return cast(0, VoteChoice.FOR);
        };
        Future<Boolean> first = people.submit(vote);
        Future<Boolean> second = people.submit(vote);
        assertThat(List.of(first.get(30, TimeUnit.SECONDS), second.get(30, TimeUnit.SECONDS)))
                .containsExactlyInAnyOrder(true, false);
        assertThat(one.jdbc
                        .sql("select count(*) from committee_ballot where item_id = ?")
                        .param(item.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void closingWaitsForAVoteThatIsOnItsWayAndCountsIt() throws Exception {
        one.vote(session, VoteChoice.FOR, VoteChoice.FOR, VoteChoice.AGAINST, VoteChoice.AGAINST);
        Future<Tally> closing = one.within(() -> {
            assertThat(cast(4, VoteChoice.FOR)).isTrue();
            Future<Tally> asked = people.submit(() -> one.close(session));
            while (!somebodyWaits() && !asked.isDone()) {
                Thread.onSpinWait();
            }
            return asked;
        });
        Tally tally = closing.get(30, TimeUnit.SECONDS);
        assertThat(tally.votesFor()).isEqualTo(3);
        assertThat(tally.outcome()).isEqualTo(VoteOutcome.ADOPTED);
        assertThat(cast(5, VoteChoice.AGAINST)).isFalse();
    }

    private boolean somebodyWaits() {
        return one.jdbc
                .sql(
                        "select exists (select from pg_locks l join pg_database d on d.datname = current_database() where not l.granted)")
                .query(Boolean.class)
                .single();
    }
}

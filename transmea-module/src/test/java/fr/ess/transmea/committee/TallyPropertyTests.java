package fr.ess.transmea.committee;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.platform.test.TestDatabase;
import fr.ess.platform.web.RefusedException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;

/** The program and the database count a vote alike, whoever came, gave a proxy, withdrew and voted, at each moment of it. */
class TallyPropertyTests {

    private static final int SEATS = 9;
    private static final TestDatabase database = TestDatabase.fresh();

    @AfterContainer
    static void close() {
        database.close();
    }

    /** What one member does: {@code holder} is the seat to which they give their proxy, if they can. */
    record Member(
            Attending attending,
            int holder,
            boolean withdrawsBefore,
            boolean withdrawsDuring,
            @Nullable VoteChoice choice) {}

    @Provide
    static Arbitrary<List<Member>> members() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(6, Attending.PRESENT),
                                Tuple.of(3, Attending.REPRESENTED),
                                Tuple.of(1, Attending.EXCUSED)),
                        Arbitraries.integers().between(0, SEATS - 1),
                        Arbitraries.frequency(Tuple.of(6, false), Tuple.of(1, true)),
                        Arbitraries.frequency(Tuple.of(8, false), Tuple.of(1, true)),
                        Arbitraries.of(VoteChoice.class).injectNull(0.15))
                .as(Member::new)
                .list()
                .ofSize(SEATS);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void theProgramCountsAsTheDatabaseDoes(
            @ForAll @IntRange(min = 1, max = SEATS) int quorum,
            @ForAll boolean castingVote,
            @ForAll("members") List<Member> members) {
        CommitteeFixture one = new CommitteeFixture(database).seated();
        one.jdbc
                .sql("""
                        insert into committee_rules (fund_id, in_force_on, seats, quorum, most_proxies, casting_vote, notice_days, source)
                        values (?, ?, ?, ?, ?, ?, 7, 'essai')""")
                .params(one.fund.id(), CommitteeFixture.DAY.minusMonths(1), SEATS, quorum, SEATS, castingVote)
                .update();
        Session planned = one.convened(SessionKind.URGENT, CommitteeFixture.DAY, one.file());
        one.desk.open(planned);
        Session session = one.session(planned.id());
        List<Long> mandates = one.mandateIds();
        one.within(() -> one.room.record(session, session.version(), entries(members, mandates)));
        AgendaItem item = one.item(session);
        agree(one, session);
        each(members, (at, member) -> {
            if (member.withdrawsBefore()) {
                one.room.recuse(item, mandates.get(at), "Intérêt", "essai");
            }
        });
        agree(one, session);
        tried(() -> one.votes.open(session, item));
        each(members, (at, member) -> {
            if (member.choice() != null) {
                one.votes.cast(item, mandates.get(at), member.choice(), one.accounts.get(0), true);
            }
        });
        agree(one, session);
        each(members, (at, member) -> {
            if (member.withdrawsDuring()) {
                one.room.recuse(item, mandates.get(at), "Intérêt", "essai");
            }
        });
        agree(one, session);
        assertThat(one.close(session)).isEqualTo(counted(one, item));
    }

    private static void agree(CommitteeFixture one, Session session) {
        AgendaItem item = one.item(session);
        assertThat(one.votes.poll(session, item).tally()).isEqualTo(counted(one, item));
    }

    private static Tally counted(CommitteeFixture one, AgendaItem item) {
        return one.jdbc
                .sql("select * from committee_tally(?)")
                .param(item.id())
                .query((row, number) -> new Tally(
                        row.getInt("entitled"),
                        row.getInt("quorum"),
                        row.getInt("recused"),
                        row.getInt("votes_for"),
                        row.getInt("votes_against"),
                        row.getInt("abstentions"),
                        row.getBoolean("casting"),
                        VoteOutcome.valueOf(row.getString("outcome"))))
                .single();
    }

    /** Whoever cannot give their proxy as they wish is excused. */
    private static List<SessionRoom.Entry> entries(List<Member> members, List<Long> mandates) {
        List<SessionRoom.Entry> entries = new ArrayList<>();
        for (int at = 0; at < members.size(); at++) {
            Member member = members.get(at);
            boolean proxy = member.attending() == Attending.REPRESENTED;
            boolean possible = members.get(member.holder()).attending() == Attending.PRESENT;
            entries.add(new SessionRoom.Entry(
                    mandates.get(at),
                    proxy && !possible ? Attending.EXCUSED : member.attending(),
                    proxy && possible ? mandates.get(member.holder()) : null));
        }
        return entries;
    }

    /** One member's part. */
    private interface Part {
        void play(int at, Member member);
    }

    private static void each(List<Member> members, Part part) {
        for (int at = 0; at < members.size(); at++) {
            int seat = at;
            tried(() -> part.play(seat, members.get(seat)));
        }
    }

    /** What the rules refuse changes nothing, and the count goes on. */
    private static void tried(Runnable doing) {
        try {
            doing.run();
        } catch (RefusedException refused) {
            assertThat(refused.sentence()).isNotBlank();
        }
    }
}

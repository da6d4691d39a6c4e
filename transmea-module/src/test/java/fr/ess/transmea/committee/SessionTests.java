package fr.ess.transmea.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.platform.money.Euros;
import fr.ess.platform.test.TestDatabase;
import fr.ess.platform.web.RefusedException;
import fr.ess.transmea.BuyoutFile;
import fr.ess.transmea.BuyoutStage;
import fr.ess.transmea.ledger.Condition;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session from the convocation to its close: what it decides, what it cannot, and who may read of it. */
class SessionTests {

    private static final LocalDate DAY = CommitteeFixture.DAY;

    private static TestDatabase database;
    private CommitteeFixture one;
    private long file;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void committee() {
        one = new CommitteeFixture(database).seated();
        file = one.file();
    }

    private static void refused(String why, ThrowingCallable doing) {
        assertThatThrownBy(doing)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.sentence()).contains(why));
    }

    private List<Long> seenBy(int member) {
        return one.jdbc
                .sql("select file_id from buyout_seen_by(?)")
                .param(one.accounts.get(member))
                .query(Long.class)
                .list();
    }

    private long committed() {
        return one.jdbc
                .sql("select coalesce(sum(committed_cents), 0)::bigint from fund_positions_at(?, ?) where file_id = ?")
                .params(one.fund.id(), DAY, file)
                .query(Long.class)
                .single();
    }

    private BuyoutFile stored() {
        return one.files.find(file).orElseThrow();
    }

    private static final VoteChoice FOR = VoteChoice.FOR;
    private static final VoteChoice AGAINST = VoteChoice.AGAINST;
    private static final VoteChoice ABSTAIN = VoteChoice.ABSTAIN;

    @Test
    void membersSeeTheFileFromTheirConvocationOnAndNoMoreOnceTheyWithdraw() {
        long id = one.desk.plan(
                one.fund.id(),
                new SessionPlan(
                        SessionKind.URGENT, DAY, java.time.LocalTime.of(9, 0), java.time.LocalTime.of(10, 0), "Lyon"),
                "essai");
        AgendaItem item = one.propose(one.session(id), file, Euros.of(50_000), "");
        assertThat(seenBy(0)).isEmpty();
        assertThat(one.sessions.ofMember(one.accounts.get(0))).isEmpty();
        one.within(() -> one.calls.send(one.session(id), "https://essai.test/" + id));
        assertThat(seenBy(0)).containsExactly(file);
        assertThat(one.sessions.findOfMember(id, one.accounts.get(0))).isPresent();
        assertThat(one.sent).hasSize(9).allSatisfy(mail -> {
            assertThat(mail.text()).contains("https://essai.test/" + id).doesNotContain("Atelier");
            assertThat(mail.calendar()).contains("METHOD:REQUEST", "séance urgente");
        });
        one.room.recuse(item, one.mandateIds().get(0), "Créancier", "Membre 1");
        assertThat(seenBy(0)).isEmpty();
        assertThat(seenBy(1)).containsExactly(file);
    }

    @Test
    void aSessionIsOpenedOnItsDayByWhomWasConvenedAndUrgentOnesAreForTheCourt() {
        Session later = one.convened(SessionKind.ORDINARY, DAY.plusDays(1), file);
        refused("ne s’ouvre pas avant son jour", () -> one.desk.open(later));
        Session urgent = one.convened(SessionKind.URGENT, DAY);
        refused("Personne n’est convoqué", () -> one.desk.open(urgent));
        one.jdbc
                .sql("update buyout_file set origin = 'TRANSMISSION' where id = ?")
                .param(file)
                .update();
        refused("barre du tribunal", () -> one.agenda.add(urgent, file, ItemKind.INVESTMENT));
        refused("À son étape", () -> one.agenda.add(later, one.of.file(DAY), ItemKind.INVESTMENT));
    }

    @Test
    void aMajorityOfThoseWhoMayVoteCommitsTheFund() {
        Session session = one.held(6, file);
        AgendaItem item = one.item(session);
        one.room.recuse(item, one.mandateIds().get(5), "Créancier", "Membre 6");
        one.votes.open(session, item);
        refused(
                "ne vote pas sur ce point",
                () -> one.votes.cast(item, one.mandateIds().get(5), FOR, one.accounts.get(5), false));
        refused(
                "On vote pour soi",
                () -> one.votes.cast(item, one.mandateIds().get(0), FOR, one.accounts.get(1), false));
        one.vote(session, FOR, AGAINST, FOR, ABSTAIN, FOR);
        refused("déjà voté", () -> one.votes.cast(item, one.mandateIds().get(0), FOR, one.accounts.get(0), false));
        refused("les présences ne changent pas", () -> one.attend(session.id(), 5));
        refused(
                "ne change plus",
                () -> one.agenda.propose(one.item(session), one.item(session).version(), Proposal.bare("Autre")));
        Tally tally = one.close(session);
        assertThat(tally).isEqualTo(new Tally(5, 5, 1, 3, 1, 1, false, VoteOutcome.ADOPTED));
        assertThat(committed()).isEqualTo(5_000_000);
        assertThat(one.decisions.inForce(stored(), DAY)).isPresent();
        assertThat(one.conditions.openOn(file, DAY))
                .extracting(Condition::wording, Condition::source)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "Accord de la banque", "Comité d’engagement, séance urgente"));
        refused("clos", () -> one.votes.cast(item, one.mandateIds().get(5), FOR, one.accounts.get(5), false));
        one.desk.close(session);
        refused("close", () -> one.attend(session.id(), 5));
    }

    @Test
    void aQuorumIsOfThoseWhoMayVoteAndOfThoseWhoDo() {
        Session session = one.held(5, file);
        one.room.recuse(one.item(session), one.mandateIds().get(0), "Intérêt", "essai");
        refused("il en faut 5", () -> one.votes.open(session, one.item(session)));
        assertThat(one.close(session).outcome()).isEqualTo(VoteOutcome.NO_QUORUM);
        assertThat(committed()).isZero();
        one.desk.close(session);

        Session next = one.held(5, file);
        one.votes.open(next, one.item(next));
        one.vote(next, FOR, FOR);
        assertThat(one.close(next).outcome()).isEqualTo(VoteOutcome.NO_QUORUM);
        one.desk.close(next);

        Session third = one.held(5, file);
        one.votes.open(third, one.item(third));
        one.vote(third, ABSTAIN, ABSTAIN, ABSTAIN, ABSTAIN, ABSTAIN);
        assertThat(one.close(third).outcome()).isEqualTo(VoteOutcome.NO_VOTE);
        assertThat(one.decisions.inForce(stored(), DAY)).isEmpty();
    }

    @Test
    void theChairDecidesATieAndARefusalCommitsNothing() {
        Session session = one.held(6, file);
        one.votes.open(session, one.item(session));
        one.vote(session, AGAINST, FOR, FOR, FOR, AGAINST, AGAINST);
        Tally tally = one.close(session);
        assertThat(tally.outcome()).isEqualTo(VoteOutcome.REJECTED);
        assertThat(tally.casting()).isTrue();
        assertThat(committed()).isZero();
        assertThat(one.conditions.of(file)).isEmpty();
    }

    /** Adopts {@code conditions} in a session of their own. */
    private void adopt(String... conditions) {
        Session session = one.held(5, file);
        AgendaItem item = one.item(session);
        one.agenda.propose(
                item,
                item.version(),
                new Proposal(
                        "", "", Map.of(fr.ess.transmea.Instrument.CAPITAL, Euros.of(40_000)), List.of(conditions)));
        one.votes.open(session, one.item(session));
        one.vote(session, FOR, FOR, FOR, FOR, FOR);
        one.close(session);
        one.desk.close(session);
    }

    @Test
    void aDecisionThatReplacesAnotherLeavesNoneOfItsConditions() {
        adopt("Accord de la banque", "Bail signé");
        Condition bank = one.conditions.of(file).get(0);
        one.conditions.lift(file, bank.id(), DAY, "Lettre du 12 juin", "essai");
        adopt("Assurance homme clé");
        assertThat(one.conditions.openOn(file, DAY))
                .extracting(Condition::wording)
                .containsExactly("Assurance homme clé");
        assertThat(one.conditions.of(file)).hasSize(3);
        adopt();
        assertThat(one.conditions.openOn(file, DAY)).isEmpty();
        assertThat(committed()).isEqualTo(4_000_000);
    }

    @Test
    void aSessionPlannedForAFileHasItOnItsAgendaOrIsNotPlanned() {
        SessionPlan plan = new SessionPlan(
                SessionKind.URGENT, DAY, java.time.LocalTime.of(14, 0), java.time.LocalTime.of(16, 0), "Lyon");
        long id = one.within(() -> one.desk.plan(one.fund.id(), plan, stored(), "essai"));
        assertThat(one.agenda.of(id)).extracting(AgendaItem::fileId).containsExactly(file);
        int before = one.sessions.all(one.fund.id()).size();
        BuyoutFile healthy = one.files.find(one.of.file(DAY)).orElseThrow();
        refused("barre du tribunal", () -> one.within(() -> one.desk.plan(one.fund.id(), plan, healthy, "essai")));
        one.of.pass(healthy.id(), DAY, BuyoutStage.ABANDONED);
        SessionPlan ordinary =
                new SessionPlan(SessionKind.ORDINARY, plan.day(), plan.startsAt(), plan.endsAt(), plan.place());
        refused("À son étape", () -> one.within(() -> one.desk.plan(one.fund.id(), ordinary, healthy, "essai")));
        assertThat(one.sessions.all(one.fund.id())).hasSize(before);
    }

    @Test
    void aDecisionIsTakenBackByALaterOneAndTheFundReleased() {
        Session session = one.held(5, file);
        one.votes.open(session, one.item(session));
        one.vote(session, FOR, FOR, FOR, FOR, FOR);
        one.close(session);
        one.desk.close(session);
        long first = one.decisions.inForce(stored(), DAY).orElseThrow().id();
        one.of.pass(file, DAY, BuyoutStage.AGREED);

        Session next = one.convened(SessionKind.URGENT, DAY);
        one.agenda.add(next, file, ItemKind.WITHDRAWAL);
        one.within(() -> one.calls.send(one.session(next.id()), "https://essai.test"));
        one.desk.open(one.session(next.id()));
        one.attend(next.id(), 5);
        one.votes.open(one.session(next.id()), one.item(next));
        one.vote(next, FOR, FOR, FOR, AGAINST, FOR);
        one.close(one.session(next.id()));
        assertThat(one.decisions.inForce(stored(), DAY)).isEmpty();
        assertThat(committed()).isZero();
        assertThat(one.conditions.openOn(file, DAY)).isEmpty();
        assertThat(one.decisions.ofFile(file))
                .extracting(Decision::kind, Decision::withdraws, Decision::isInForce)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ItemKind.WITHDRAWAL, first, false),
                        org.assertj.core.groups.Tuple.tuple(ItemKind.INVESTMENT, null, false));
    }

    @Test
    void aTicketOutsideTheTermsNeedsADerogation() {
        Session session = one.held(5, one.file());
        AgendaItem item = one.item(session);
        one.agenda.propose(
                item,
                item.version(),
                new Proposal("", "", Map.of(fr.ess.transmea.Instrument.CAPITAL, new Euros(999_999)), List.of()));
        refused("dérogation", () -> one.votes.open(session, one.item(session)));
        AgendaItem now = one.item(session);
        one.agenda.propose(
                now,
                now.version(),
                new Proposal(
                        "",
                        "Premier apport, complété ensuite",
                        Map.of(fr.ess.transmea.Instrument.CAPITAL, new Euros(999_999)),
                        List.of()));
        one.votes.open(session, one.item(session));
        assertThat(one.item(session).isVoting()).isTrue();
    }
}

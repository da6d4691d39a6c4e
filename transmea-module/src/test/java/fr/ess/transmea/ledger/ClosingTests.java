package fr.ess.transmea.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.platform.money.Euros;
import fr.ess.platform.test.TestDatabase;
import fr.ess.platform.web.RefusedException;
import fr.ess.transmea.BuyoutFile;
import fr.ess.transmea.EntryKind;
import fr.ess.transmea.FundFixture;
import fr.ess.transmea.Instrument;
import fr.ess.transmea.PassageGuard;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The fund pays once all conditions are lifted, tranche by tranche, and a file goes on with its money. */
class ClosingTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate DAY = LocalDate.of(2014, 3, 3);
    private static final LocalDate TODAY = LocalDate.of(2015, 1, 5);
    private static final Clock clock = Clock.fixed(TODAY.atStartOfDay(PARIS).toInstant(), PARIS);

    private static final TestDatabase database = TestDatabase.fresh();
    private static final JdbcClient jdbc = database.jdbc();
    private static final Positions positions = new Positions(jdbc);
    private static final FundLedger ledger = new FundLedger(jdbc, clock);
    private static final Commitments commitments = new Commitments(ledger, positions);
    private static final Conditions conditions = new Conditions(jdbc, clock);
    private static final Tranches tranches = new Tranches(jdbc, ledger, positions, clock);

    private BuyoutFile file;

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void commit() {
        FundFixture fixture = new FundFixture(jdbc, Euros.of(100_000));
        long id = fixture.file(DAY);
        file = FundFixture.files(jdbc).find(id).orElseThrow();
        commitments.commit(
                file,
                Map.of(Instrument.CAPITAL, Euros.of(30_000), Instrument.SECURITIES, Euros.of(10_000)),
                DAY,
                "Fanny Fonds");
    }

    private static void refused(String sentence, ThrowingCallable doing) {
        assertThatThrownBy(doing).isInstanceOf(RefusedException.class).hasMessageContaining(sentence);
    }

    private long tranche(Euros amount) {
        tranches.plan(file, Instrument.CAPITAL, amount, DAY.plusDays(30), "");
        List<Tranche> all = tranches.of(file.id());
        return all.get(all.size() - 1).id();
    }

    private long condition(int at) {
        return conditions.of(file.id()).get(at).id();
    }

    @Test
    void nothingIsPaidBeforeTheDayOnWhichTheLastConditionIsLifted() {
        conditions.set(file, List.of("Accord de la banque", " Statuts signés "), DAY, "Comité du 3 mars 2014");
        long tranche = tranche(Euros.of(10_000));
        conditions.lift(file.id(), condition(0), DAY.plusDays(5), "Lettre du 8 mars", "Fanny Fonds");
        refused("conditions du comité", () -> tranches.pay(file, tranche, DAY.plusDays(9), "Fanny Fonds"));
        refused(
                "n’existait pas encore",
                () -> conditions.lift(file.id(), condition(1), DAY.minusDays(1), "Statuts", "Fanny Fonds"));
        refused(
                "jamais d’avance",
                () -> conditions.lift(file.id(), condition(1), TODAY.plusDays(1), "Statuts", "Fanny Fonds"));
        conditions.lift(file.id(), condition(1), DAY.plusDays(10), "Statuts enregistrés", "Fanny Fonds");
        refused(
                "a levé cette condition",
                () -> conditions.lift(file.id(), condition(1), DAY.plusDays(10), "Encore", "Fanny Fonds"));
        refused("conditions du comité", () -> tranches.pay(file, tranche, DAY.plusDays(9), "Fanny Fonds"));
        tranches.pay(file, tranche, DAY.plusDays(10), "Fanny Fonds");
        refused("déjà versée", () -> tranches.pay(file, tranche, DAY.plusDays(11), "Fanny Fonds"));
        refused("Un versement a eu lieu", () -> conditions.reopen(file.id(), condition(0)));
        assertThat(conditions.of(file.id())).extracting(Condition::wording).contains("Statuts signés");
    }

    @Test
    void theConditionsOfADecisionThatIsTakenBackHoldNoMore() {
        conditions.set(file, List.of("Accord de la banque"), DAY, "Comité du 3 mars 2014");
        conditions.set(file, List.of("Bail signé"), DAY.plusDays(7), "Comité du 10 mars 2014");
        assertThat(conditions.openOn(file.id(), DAY))
                .extracting(Condition::wording)
                .containsExactly("Accord de la banque");
        assertThat(conditions.openOn(file.id(), TODAY))
                .extracting(Condition::wording)
                .containsExactly("Bail signé");
    }

    @Test
    void tranchesStayWithinTheCommitmentAndOneWhosePaymentIsTakenBackIsDueAgain() {
        long first = tranche(Euros.of(20_000));
        refused("il reste 10\u202f000,00\u00a0€ à prévoir", () -> tranche(Euros.of(10_001)));
        tranches.pay(file, first, DAY.plusDays(30), "Fanny Fonds");
        assertThat(tranches.unplanned(file.id(), Instrument.CAPITAL)).isEqualTo(Euros.of(10_000));
        refused("déjà versée", () -> tranches.remove(file, first));
        LedgerLine paid = new LedgerLines(jdbc).ofFile(file.id(), TODAY).get(0);
        ledger.reverse(paid, TODAY, "Virement rejeté", "Fanny Fonds");
        assertThat(tranches.of(file.id()).get(0).isPaid()).isFalse();
        tranches.pay(file, first, TODAY, "Fanny Fonds");
        assertThat(positions.totalOfFile(file.id(), TODAY).invested()).isEqualTo(Euros.of(20_000));
    }

    @Test
    void aFileGoesOnWithItsMoney() {
        LedgerGuards guards = new LedgerGuards();
        PassageGuard funded = guards.firstTranchePaid(conditions, positions);
        PassageGuard followed = guards.allPaidOrReleased(positions);
        PassageGuard exited = guards.nothingOutstanding(positions);
        conditions.set(file, List.of("Accord de la banque"), DAY, "Comité");
        assertThat(funded.refusal(file, TODAY)).get().asString().contains("il en reste 1");
        conditions.lift(file.id(), condition(0), DAY, "Lettre", "Fanny Fonds");
        assertThat(funded.refusal(file, TODAY)).get().asString().contains("première tranche");
        tranches.pay(file, tranche(Euros.of(30_000)), DAY.plusDays(1), "Fanny Fonds");
        assertThat(funded.refusal(file, DAY)).isPresent();
        assertThat(funded.refusal(file, DAY.plusDays(1))).isEmpty();
        assertThat(followed.refusal(file, TODAY)).get().asString().contains("il reste 10\u202f000,00\u00a0€");
        commitments.releaseRest(file, DAY.plusDays(2), "Non souscrit", "Fanny Fonds");
        assertThat(followed.refusal(file, TODAY)).isEmpty();
        assertThat(exited.refusal(file, TODAY)).get().asString().contains("30\u202f000,00\u00a0€ d’encours");
        ledger.enter(new Movement(
                file.id(), Instrument.CAPITAL, EntryKind.REPAYMENT, Euros.of(30_000), TODAY, "", "Fanny Fonds"));
        assertThat(exited.refusal(file, TODAY)).isEmpty();
    }
}

package fr.ess.transmea.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.platform.money.Euros;
import fr.ess.platform.test.TestDatabase;
import fr.ess.transmea.EntryKind;
import fr.ess.transmea.Fund;
import fr.ess.transmea.FundFixture;
import fr.ess.transmea.Instrument;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever asks too much of the ledger learns what is left; of two at once one does. */
class FundLedgerTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate DAY = LocalDate.of(2014, 3, 3);
    private static final LocalDate TODAY = LocalDate.of(2015, 1, 5);

    private static final TestDatabase database = TestDatabase.fresh();
    private static final JdbcClient jdbc = database.jdbc();
    private static final FundLedger ledger =
            new FundLedger(jdbc, Clock.fixed(TODAY.atStartOfDay(PARIS).toInstant(), PARIS));
    private static final LedgerLines lines = new LedgerLines(jdbc);

    private FundFixture fixture;
    private long file;

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void receive() {
        fixture = new FundFixture(jdbc, Euros.of(1_000));
        file = fixture.file(DAY);
    }

    private LedgerLine enter(EntryKind kind, long cents, LocalDate day) {
        return lines.find(ledger.enter(
                        new Movement(file, Instrument.CAPITAL, kind, new Euros(cents), day, "", "Fanny Fonds")))
                .orElseThrow();
    }

    private static void refused(String sentence, ThrowingCallable writing) {
        assertThatThrownBy(writing).isInstanceOf(MovementRefusedException.class).hasMessageContaining(sentence);
    }

    @Test
    void whatIsLeftToCommitIsSaid() {
        enter(EntryKind.COMMITMENT, 60_000, DAY.plusDays(10));
        refused(
                "Les fonds propres du fonds sont de 1\u202f000,00\u00a0€\u00a0: il reste 400,00\u00a0€ à engager à partir du 3\u00a0mars 2014.",
                () -> enter(EntryKind.COMMITMENT, 40_001, DAY));
        assertThat(new Positions(jdbc).available(new Fund(fixture.fund, "x", "x", 2007), DAY))
                .isEqualTo(Euros.of(400));
    }

    @Test
    void whatIsLeftToPayToReleaseAndToComeBackIsSaid() {
        enter(EntryKind.COMMITMENT, 50_000, DAY);
        refused("il reste 500,00\u00a0€ à verser", () -> enter(EntryKind.DISBURSEMENT, 50_001, DAY));
        enter(EntryKind.DISBURSEMENT, 30_000, DAY);
        refused("il reste 200,00\u00a0€ à dégager", () -> enter(EntryKind.RELEASE, 20_001, DAY));
        refused("Il reste 300,00\u00a0€ d’encours en capital", () -> enter(EntryKind.REPAYMENT, 30_001, DAY));
        refused("Il reste 0,00\u00a0€ d’encours en capital", () -> enter(EntryKind.WRITE_OFF, 1, DAY.minusDays(1)));
    }

    @Test
    void nothingIsEnteredInAdvanceNorForNothing() {
        refused("jamais d’avance", () -> enter(EntryKind.COMMITMENT, 1, TODAY.plusDays(1)));
        refused("plus de zéro", () -> enter(EntryKind.COMMITMENT, 0, TODAY));
    }

    @Test
    void aMovementIsTakenBackOnceWithAReasonAndNotUnderWhatRestsOnIt() {
        LedgerLine committed = enter(EntryKind.COMMITMENT, 50_000, DAY);
        LedgerLine paid = enter(EntryKind.DISBURSEMENT, 50_000, DAY.plusDays(1));
        refused("quelque chose est déjà versé", () -> ledger.reverse(committed, TODAY, "Erreur", "Fanny Fonds"));
        refused("Dites pourquoi", () -> ledger.reverse(paid, TODAY, " ", "Fanny Fonds"));
        refused("le précéderait", () -> ledger.reverse(paid, DAY, "Erreur", "Fanny Fonds"));
        ledger.reverse(paid, TODAY, "Erreur de saisie", "Fanny Fonds");
        refused("déjà contre-passé", () -> ledger.reverse(paid, TODAY, "Encore", "Fanny Fonds"));

        assertThat(new Positions(jdbc).totalOfFile(file, TODAY.minusDays(1)).outstanding())
                .isEqualTo(Euros.of(500));
        assertThat(new Positions(jdbc).totalOfFile(file, TODAY).outstanding()).isEqualTo(Euros.ZERO);
        assertThat(lines.ofFile(file, TODAY)).hasSize(3).first().satisfies(line -> {
            assertThat(line.amount()).isEqualTo(Euros.of(-500));
            assertThat(line.note()).isEqualTo("Erreur de saisie");
        });
    }

    @Test
    void ofTwoWhoCommitAtOnceOneIsToldWhatIsLeft() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Callable<String> one = () -> {
                try {
                    enter(EntryKind.COMMITMENT, 60_000, DAY);
                    return "entré";
                } catch (MovementRefusedException refused) {
                    return String.valueOf(refused.left());
                }
            };
            List<Future<String>> told = both.invokeAll(List.of(one, one));
            assertThat(List.of(told.get(0).get(), told.get(1).get())).containsExactlyInAnyOrder("entré", "400.00");
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void positionsFollowFromMovementsAlone() {
        enter(EntryKind.COMMITMENT, 50_000, DAY);
        assertThatThrownBy(() -> jdbc.sql("update fund_position set invested_cents = 1 where file_id = ?")
                        .param(file)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("follow from fund_entry");
    }
}

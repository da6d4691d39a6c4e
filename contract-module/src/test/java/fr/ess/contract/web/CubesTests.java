package fr.ess.contract.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.contract.ContractFixture;
import fr.ess.platform.test.TestDatabase;
import java.time.LocalDate;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A kept cube is never an old one: whatever changes money, the tree or acts changes what the day is read as next. */
class CubesTests {

    private static TestDatabase database;
    private static JdbcClient jdbc;

    private ContractFixture one;
    private Cubes cubes;
    private LocalDate day;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        jdbc = database.jdbc();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void contract() {
        one = new ContractFixture(jdbc, 100_000);
        cubes = cubes();
        day = one.signed.plusMonths(8);
    }

    private static Cubes cubes() {
        return new Cubes(jdbc, ContractFixture.trees(jdbc), ContractFixture.plans(jdbc));
    }

    /** The change shows at once on that day, and is what somebody who keeps nothing reads. */
    private void changes(String what, Runnable change) {
        Cube before = cubes.of(one.contract, day);
        change.run();
        Cube after = cubes.of(one.contract, day);
        assertThat(after).as(what).isNotEqualTo(before);
        assertThat(after).as(what).isEqualTo(cubes().of(one.contract, day));
    }

    @Test
    void everyLineOfMoneyShowsAtOnce() {
        LocalDate early = one.signed.plusMonths(1);
        long[] line = new long[3];
        changes("allocated", () -> line[0] = one.allocate(60_000, early));
        changes("voted", () -> one.write("VOTED", 50_000, early));
        changes("engaged", () -> line[1] = one.write("ENGAGED", 40_000, early));
        changes("paid", () -> line[2] = one.write("PAID", 30_000, early));
        changes("payment taken back", () -> one.reverse("contract_ledger_line", line[2], early));
        changes("engagement taken back", () -> one.reverse("contract_ledger_line", line[1], early));
        changes("allocation taken back", () -> one.reverse("contract_allocation", line[0], early));
        changes("by another funder", () -> one.allocate(one.funder("feder", "EUROPE"), 5_000, early));
    }

    @Test
    void everyActInForceShowsAtOnce() {
        one.allocate(10_000, one.signed);
        LocalDate inForce = one.signed.plusMonths(2);
        changes("another amount", () -> amend(1, inForce, act -> one.envelope(act, one.year, 200_000)));
        changes("another title", () -> amend(2, inForce, act -> one.say(act, one.action, "I_1", "Agir mieux")));
        changes("the end of the action", () -> amend(3, inForce, act -> one.end(act, one.action)));
    }

    private void amend(int number, LocalDate inForce, LongConsumer saying) {
        long act = one.draft("AMENDMENT", number);
        saying.accept(act);
        one.sign(act, inForce);
        one.enterForce(act, inForce, inForce);
    }

    @Test
    void anotherNameOfAFunderShowsAtOnce() {
        one.allocate(10_000, one.signed);
        changes(
                "renamed",
                () -> jdbc.sql("update contract_funder set name = 'Autrement' where id = ?")
                        .param(one.funder)
                        .update());
    }

    @Test
    void whatIsKnownLaterLeavesTheDayAsItWas() {
        one.allocate(10_000, one.signed);
        Cube before = cubes.of(one.contract, day);
        one.allocate(20_000, day.plusDays(1));
        one.write("VOTED", 5_000, day.plusDays(1));
        assertThat(cubes.of(one.contract, day)).isEqualTo(before);
        assertThat(cubes.of(one.contract, day.plusDays(1))).isNotEqualTo(before);
    }

    @Test
    void aDraftShowsNothing() {
        Cube before = cubes.of(one.contract, day);
        long act = one.draft("AMENDMENT", 1);
        one.envelope(act, one.year, 200_000);
        assertThat(cubes.of(one.contract, day)).isEqualTo(before);
    }
}

package fr.ess.transmea.ledger;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives tests of other packages what commits the fund. */
public final class CommitmentsOfTests {

    private CommitmentsOfTests() {}

    public static Commitments of(JdbcClient jdbc, Clock clock) {
        return new Commitments(new FundLedger(jdbc, clock), new Positions(jdbc));
    }

    public static Conditions conditions(JdbcClient jdbc, Clock clock) {
        return new Conditions(jdbc, clock);
    }
}

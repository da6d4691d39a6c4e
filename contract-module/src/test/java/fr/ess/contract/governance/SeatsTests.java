package fr.ess.contract.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.platform.test.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A seat has one holder at a time, a person one seat, and no past day is answered otherwise later. */
class SeatsTests {

    private static final Seats.Delegate ADA = new Seats.Delegate("Ada Essai", "ada@essai.test", "Élue");
    private static final Seats.Delegate BOB = new Seats.Delegate("Bob Essai", "bob@essai.test", null);

    private static TestDatabase database;
    private static JdbcClient jdbc;

    private GovernanceFixture one;
    private Seats seats;

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
        one = new GovernanceFixture(jdbc);
        seats = new Seats(jdbc);
    }

    private List<String> sitting(LocalDate day) {
        return new GovernanceBodies(jdbc)
                .seats(one.body, day).stream()
                        .map(Seat::holder)
                        .map(holder -> holder == null ? "vacant" : holder.name())
                        .toList();
    }

    private LocalDate day(int month) {
        return one.first.plusMonths(month);
    }

    @Test
    void aMandateIsReadOnItsDays() {
        assertThat(seats.appoint(one.seat, ADA, day(1), day(1))).isEqualTo(Seats.Outcome.DONE);
        long mandate = jdbc.sql("select id from contract_mandate where seat_id = ?")
                .param(one.seat)
                .query(Long.class)
                .single();
        assertThat(seats.dismiss(mandate, day(3), day(4))).isEqualTo(Seats.Outcome.DONE);
        assertThat(seats.appoint(one.seat, BOB, day(3), day(5))).isEqualTo(Seats.Outcome.DONE);

        assertThat(sitting(day(0))).containsExactly("vacant", "vacant");
        assertThat(sitting(day(1))).containsExactly("Ada Essai", "vacant");
        assertThat(sitting(day(3))).as("the end is not known yet").containsExactly("Ada Essai", "vacant");
        assertThat(sitting(day(4))).containsExactly("vacant", "vacant");
        assertThat(sitting(day(5))).containsExactly("Bob Essai", "vacant");
    }

    @Test
    void neitherASeatNorAPersonIsTakenTwice() {
        seats.appoint(one.seat, ADA, day(2), day(2));
        assertThat(seats.appoint(one.seat, BOB, day(1), day(1))).isEqualTo(Seats.Outcome.TAKEN);
        assertThat(seats.appoint(one.otherSeat, ADA, day(3), day(3))).isEqualTo(Seats.Outcome.SITS_ALREADY);
        assertThat(seats.appoint(one.otherSeat, new Seats.Delegate("Autre", "ada@essai.test", null), day(3), day(3)))
                .isEqualTo(Seats.Outcome.OTHER_NAME);
        assertThat(seats.appoint(one.otherSeat, BOB, one.first.minusDays(1), one.first))
                .isEqualTo(Seats.Outcome.OUTSIDE);
        assertThat(sitting(day(4))).containsExactly("Ada Essai", "vacant");
    }

    @Test
    void theDatabaseRefusesOverlapsToo() {
        seats.appoint(one.seat, ADA, day(2), day(2));
        String insert = """
                insert into contract_mandate (seat_id, body_id, delegate_id, starts_on, known_on)
                select ?, body_id, delegate_id, starts_on, known_on from contract_mandate where seat_id = ?""";
        assertThatThrownBy(() -> jdbc.sql(insert).params(one.seat, one.seat).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("contract_mandate_one");
        assertThatThrownBy(
                        () -> jdbc.sql(insert).params(one.otherSeat, one.seat).update())
                .hasMessageContaining("contract_mandate_one_seat");
    }

    @Test
    void aMandateEndsOnceAndAMistakeIsTakenBack() {
        seats.appoint(one.seat, ADA, day(2), day(2));
        long mandate = jdbc.sql("select max(id) from contract_mandate")
                .query(Long.class)
                .single();
        assertThat(seats.dismiss(mandate, day(1), day(3))).isEqualTo(Seats.Outcome.OUTSIDE);
        assertThat(seats.dismiss(mandate, day(2), day(3))).isEqualTo(Seats.Outcome.DONE);
        assertThat(seats.dismiss(mandate, day(2), day(3))).isEqualTo(Seats.Outcome.OUTSIDE);
        assertThat(seats.appoint(one.seat, BOB, day(2), day(3))).isEqualTo(Seats.Outcome.DONE);
        assertThatThrownBy(() -> jdbc.sql("update contract_mandate set starts_on = starts_on - 1 where id = ?")
                        .param(mandate)
                        .update())
                .hasMessageContaining("it ends once");
        assertThatThrownBy(() -> jdbc.sql("delete from contract_mandate where id = ?")
                        .param(mandate)
                        .update())
                .hasMessageContaining("it ends once");
    }

    @Test
    void aSeatThatIsHeldDoesNotEnd() {
        seats.appoint(one.seat, ADA, day(2), day(2));
        assertThat(seats.close(one.seat, day(5), day(5))).isEqualTo(Seats.Outcome.TAKEN);
        assertThat(seats.close(one.otherSeat, day(5), day(5))).isEqualTo(Seats.Outcome.DONE);
        assertThat(sitting(day(4))).hasSize(2);
        assertThat(sitting(day(5))).containsExactly("Ada Essai");
        assertThatThrownBy(() -> jdbc.sql("update contract_seat set ends_on = ?, end_known_on = ? where id = ?")
                        .params(day(5), day(5), one.seat)
                        .update())
                .hasMessageContaining("no longer than its seat");
    }

    @Test
    void whatABodyIsFromADayOnLeavesTheDaysBeforeAlone() {
        GovernanceBody before = one.body(day(6));
        BodyTerms.Term more = new BodyTerms.Term("Comité", "", "", new Rhythm(2, 3, 4), "", "CRESS", 2, "Décision");
        assertThat(new BodyTerms(jdbc).settle(before, before.version(), more, day(6)))
                .isEqualTo(BodyTerms.Outcome.DONE);
        assertThat(new BodyTerms(jdbc).settle(before, before.version(), more, day(6)))
                .isEqualTo(BodyTerms.Outcome.OVERTAKEN);
        assertThat(one.body(day(6)).rhythm()).isEqualTo(new Rhythm(2, 3, 4));
        assertThat(one.body(day(5)).name()).isEqualTo("COPIL");
        assertThatThrownBy(() ->
                        jdbc.sql("update contract_body_term set minimum = 0").update())
                .hasMessageContaining("never changed");
    }
}

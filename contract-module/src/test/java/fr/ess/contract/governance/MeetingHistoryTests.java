package fr.ess.contract.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.platform.calendar.InvitationWriter;
import fr.ess.platform.test.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was written of a meeting, taken back or corrected since is read on a past day as it was known then. */
class MeetingHistoryTests {

    private static TestDatabase database;
    private static JdbcClient jdbc;

    private GovernanceFixture one;
    private MeetingDecisions decisions;
    private MinutesDesk minutes;
    private Meeting held;

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
    void meeting() {
        one = new GovernanceFixture(jdbc);
        decisions = new MeetingDecisions(jdbc);
        minutes = new MinutesDesk(jdbc);
        Convocations convocations = new Convocations(
                jdbc, mail -> {}, new Invitations(new InvitationWriter(Clock.systemUTC(), "CRESS <cress@essai.test>")));
        long id = new MeetingDesk(jdbc, convocations).plan(one.body, one.plan(day(4)), day(1));
        Meeting planned = read(id, day(4));
        new Attendances(jdbc).record(planned, planned.version(), List.of(), day(4));
        held = read(id, day(4));
    }

    private LocalDate day(int month) {
        return one.first.plusMonths(month);
    }

    private Meeting read(long id, LocalDate day) {
        return new Meetings(jdbc).find(one.contract, id, day).orElseThrow();
    }

    @Test
    void eachDayKeepsTheDraftThatWasWrittenByThen() {
        assertThat(minutes.write(held, 0, "Premier jet", day(5))).isEqualTo(MeetingDesk.Outcome.DONE);
        assertThat(minutes.write(held, 1, "Premier jet, relu le même jour", day(5)))
                .isEqualTo(MeetingDesk.Outcome.DONE);
        assertThat(minutes.write(held, 2, "Second jet", day(6))).isEqualTo(MeetingDesk.Outcome.DONE);

        assertThat(minutes.of(held.id(), day(4)).body()).isEmpty();
        assertThat(minutes.of(held.id(), day(5)).body()).isEqualTo("Premier jet, relu le même jour");
        assertThat(minutes.of(held.id(), day(5)).latest()).isFalse();
        assertThat(minutes.of(held.id(), day(6)).body()).isEqualTo("Second jet");
        assertThat(minutes.of(held.id(), day(6)).latest()).isTrue();
        assertThat(minutes.write(held, 3, "Antidaté", day(5)))
                .as("on a day before the last text")
                .isEqualTo(MeetingDesk.Outcome.CLOSED);
        assertThatThrownBy(() -> jdbc.sql(
                                "update contract_minutes set body = 'Antidaté', known_on = ? where meeting_id = ?")
                        .params(day(5), held.id())
                        .update())
                .hasMessageContaining("not rewritten on a day before");
        assertThatThrownBy(() -> jdbc.sql("delete from contract_minutes_before where meeting_id = ?")
                        .param(held.id())
                        .update())
                .as("what was known is kept")
                .hasMessageContaining("contract_minutes_before");
    }

    @Test
    void minutesAreApprovedFromTheirApprovalOn() {
        minutes.write(held, 0, "Texte", day(5));
        byte[] pdf = "%PDF essai".getBytes(StandardCharsets.UTF_8);
        assertThat(minutes.approve(held, 1, pdf, day(4)))
                .as("before they were written")
                .isEqualTo(MeetingDesk.Outcome.CLOSED);
        assertThat(minutes.approve(held, 1, pdf, day(6))).isEqualTo(MeetingDesk.Outcome.DONE);

        assertThat(minutes.of(held.id(), day(5)))
                .extracting(Minutes::body, Minutes::approvedOn, Minutes::sha256, Minutes::latest)
                .containsExactly("Texte", null, null, false);
        assertThat(minutes.sealed(held.id(), day(5))).isEmpty();
        assertThat(minutes.of(held.id(), day(6)).approvedOn()).isEqualTo(day(6));
        assertThat(minutes.sealed(held.id(), day(6))).hasValue(pdf);
    }

    @Test
    void aDecisionThatWasTakenBackIsStillToldOfTheDaysBefore() {
        decide("Écrit par erreur", DecisionSubject.OTHER);
        Decision decision = decisions.of(held.id()).get(0);
        assertThat(decisions.takeBack(held, decision.id(), day(5))).isTrue();

        assertThat(decisions.of(held.id())).isEmpty();
        assertThat(decisions.all(one.contract, day(5))).isEmpty();
        assertThat(decisions.of(held.id(), day(5).minusDays(1)))
                .extracting(Decision::title)
                .containsExactly("Écrit par erreur");
        assertThat(decisions.takeBack(held, decision.id(), day(6))).isFalse();
        assertThat(decisions.followUp(held.id(), decision.id(), decision.version() + 1, "Fait", day(4)))
                .as("read on a day on which it was still told")
                .isEqualTo(MeetingDesk.Outcome.CLOSED);
        decide("Écrit ensuite", DecisionSubject.OTHER);
        assertThat(decisions.of(held.id()))
                .extracting(Decision::position)
                .as("a number is not given twice")
                .containsExactly(2);
        assertThatThrownBy(() -> jdbc.sql("delete from contract_decision where id = ?")
                        .param(decision.id())
                        .update())
                .hasMessageContaining("taken back, not deleted");
    }

    @Test
    void whatCameOfADecisionIsToldAsItWasKnown() {
        decide("Écrire aux communes", DecisionSubject.OTHER);
        long decision = decisions.of(held.id()).get(0).id();
        decisions.followUp(held.id(), decision, 0, "Dix lettres parties", day(5));
        decisions.followUp(held.id(), decision, 1, "Toutes les lettres parties", day(6));

        assertThat(decisions.of(held.id(), day(4)).get(0).isWaiting()).isTrue();
        assertThat(decisions.of(held.id(), day(5)).get(0).followUp()).isEqualTo("Dix lettres parties");
        assertThat(decisions.of(held.id(), day(5)).get(0).followedUpOn()).isEqualTo(day(5));
        assertThat(decisions.of(held.id(), day(6)).get(0).followUp()).isEqualTo("Toutes les lettres parties");
        assertThat(decisions.followUp(held.id(), decision, 2, "Antidaté", day(5)))
                .isEqualTo(MeetingDesk.Outcome.CLOSED);
        assertThat(decisions.takeBack(held, decision, day(5)))
                .as("on a day before something was told of it")
                .isFalse();
    }

    @Test
    void anActIsTiedToADecisionFromTheDayOnWhichItWasDrafted() {
        decide("Ajouter II_4", DecisionSubject.NEW_ACTION);
        Decision decided = decisions.of(held.id()).get(0);
        assertThat(decisions.draftAct(one.contract, held, decided, day(5))).isPresent();

        Decision dayBefore = decisions.of(held.id(), day(4)).get(0);
        assertThat(dayBefore.isWaiting()).isTrue();
        assertThat(decisions.of(held.id(), day(5)).get(0).isWaiting()).isFalse();
        assertThat(decisions.draftAct(one.contract, held, dayBefore, day(4)))
                .as("once more, from the page of a day before")
                .isEmpty();
        assertThatThrownBy(() -> jdbc.sql("update contract_decision set gone_on = ? where meeting_id = ?")
                        .params(day(6), held.id())
                        .update())
                .hasMessageContaining("an act carries out");
    }

    private void decide(String title, DecisionSubject subject) {
        MeetingDecisions.Draft draft =
                new MeetingDecisions.Draft(title, "", subject, null, null, null, null, null, null, null);
        assertThat(decisions.add(held, draft, day(4))).isPresent();
    }
}

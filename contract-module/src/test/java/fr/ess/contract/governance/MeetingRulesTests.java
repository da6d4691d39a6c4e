package fr.ess.contract.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.platform.calendar.InvitationWriter;
import fr.ess.platform.mail.Mail;
import fr.ess.platform.test.TestDatabase;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Meetings are moved without rewriting a past day, and who came, what was decided and the minutes hold together. */
class MeetingRulesTests {

    private static TestDatabase database;
    private static JdbcClient jdbc;

    private final List<Mail> sent = new ArrayList<>();
    private GovernanceFixture one;
    private MeetingDesk desk;
    private Convocations convocations;
    private Attendances attendances;
    private long ada;
    private long bob;

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
        Clock clock = Clock.fixed(Instant.parse("2015-01-02T03:04:05Z"), ZoneOffset.UTC);
        convocations = new Convocations(
                jdbc, sent::add, new Invitations(new InvitationWriter(clock, "CRESS <cress@essai.test>")));
        desk = new MeetingDesk(jdbc, convocations);
        attendances = new Attendances(jdbc);
        ada = one.sits(one.seat, "Ada");
        bob = one.sits(one.otherSeat, "Bob");
    }

    private LocalDate day(int month) {
        return one.first.plusMonths(month);
    }

    private Meeting meeting(long id, LocalDate asOf) {
        return new Meetings(jdbc).find(one.contract, id, asOf).orElseThrow();
    }

    private long planned() {
        return desk.plan(one.body, one.plan(day(4)), day(1));
    }

    private Meeting held() {
        long id = planned();
        assertThat(record(meeting(id, day(4)), Presence.PRESENT, Presence.PRESENT))
                .isEqualTo(MeetingDesk.Outcome.DONE);
        return meeting(id, day(4));
    }

    private MeetingDesk.Outcome record(Meeting meeting, Presence adas, Presence bobs) {
        return attendances.record(
                meeting,
                meeting.version(),
                List.of(new Attendances.Entry(ada, adas, null), new Attendances.Entry(bob, bobs, null)),
                day(4));
    }

    @Test
    void aMovedMeetingIsReadWhereItWasKnownToBe() {
        long id = planned();
        assertThat(desk.change(meeting(id, day(2)), 0, one.plan(day(5)), day(2)))
                .isEqualTo(MeetingDesk.Outcome.DONE);
        assertThat(desk.change(meeting(id, day(2)), 0, one.plan(day(6)), day(2)))
                .isEqualTo(MeetingDesk.Outcome.OVERTAKEN);
        assertThat(desk.change(meeting(id, day(2)), 1, one.plan(day(6)), day(1)))
                .as("on a day before it was moved")
                .isEqualTo(MeetingDesk.Outcome.CLOSED);
        assertThat(meeting(id, day(1)).day()).isEqualTo(day(4));
        assertThat(meeting(id, day(2)).day()).isEqualTo(day(5));
        assertThat(new Meetings(jdbc).find(one.contract, id, one.first)).isEmpty();
        assertThatThrownBy(() -> desk.change(meeting(id, day(3)), 1, one.plan(day(2)), day(3)))
                .as("into the past")
                .hasMessageContaining("contract_meeting_slot");
    }

    @Test
    void calendarsKnowTheMeetingByOneIdentifierThroughMovesAndCancellation() throws Exception {
        long id = planned();
        GovernanceBody body = one.body(day(1));
        assertThat(convocations.send(meeting(id, day(1)), body, day(1))).isEqualTo(Convocations.Outcome.SENT);
        assertThat(convocations.send(meeting(id, day(1)), body, day(1))).isEqualTo(Convocations.Outcome.NOBODY);
        assertThat(meeting(id, day(1)).state()).isEqualTo(MeetingState.CONVENED);
        desk.change(meeting(id, day(2)), meeting(id, day(2)).version(), one.plan(day(5)), day(2));
        assertThat(convocations.send(meeting(id, day(2)), body, day(2))).isEqualTo(Convocations.Outcome.SENT);
        Meeting last = meeting(id, day(2));
        desk.cancel(last, body, last.version(), "Grève, reportée", day(3));

        assertThat(sent).hasSize(6).extracting(Mail::to).contains("ada" + one.year + "@essai.test");
        List<String> adas = new ArrayList<>();
        for (Mail mail : List.of(sent.get(0), sent.get(2), sent.get(4))) {
            String calendar = String.valueOf(mail.calendar());
            assertThat(new CalendarBuilder()
                            .build(new StringReader(calendar))
                            .validate()
                            .hasErrors())
                    .isFalse();
            adas.add(calendar);
        }
        assertThat(adas)
                .extracting(calendar -> line(calendar, "METHOD"))
                .containsExactly("REQUEST", "REQUEST", "CANCEL");
        assertThat(adas).extracting(calendar -> line(calendar, "SEQUENCE")).containsExactly("0", "1", "2");
        assertThat(adas).extracting(calendar -> line(calendar, "UID")).containsOnly(last.uid() + "@maillage");
        assertThat(sent.get(0).calendar())
                .contains(
                        "TZID:Europe/Paris",
                        "DTSTART;TZID=Europe/Paris:" + day(4).toString().replace("-", "") + "T140000",
                        "LOCATION:Lyon\\, hôtel \\; salle 2");
        assertThat(sent.get(4).text()).contains("Grève, reportée");
        assertThat(meeting(id, day(2)).state()).isEqualTo(MeetingState.CONVENED);
        assertThat(meeting(id, day(3)).state()).isEqualTo(MeetingState.CANCELLED);
    }

    private static String line(String calendar, String property) {
        return calendar.lines()
                .filter(line -> line.startsWith(property + ":"))
                .map(line -> line.substring(property.length() + 1))
                .collect(Collectors.joining());
    }

    @Test
    void nobodyIsConvenedWithoutAnAgenda() {
        MeetingPlan plan = one.plan(day(4));
        long id = desk.plan(
                one.body,
                new MeetingPlan(plan.title(), plan.day(), plan.startsAt(), plan.endsAt(), plan.place(), List.of()),
                day(1));
        assertThat(convocations.send(meeting(id, day(1)), one.body(day(1)), day(1)))
                .isEqualTo(Convocations.Outcome.NO_AGENDA);
        assertThat(sent).isEmpty();
    }

    @Test
    void theRulesOfProxiesAreToldByEntry() {
        Meeting meeting = meeting(planned(), day(4));
        List<Member> members = convocations.members(meeting);
        assertThat(Attendances.faults(
                        List.of(
                                new Attendances.Entry(ada, Presence.REPRESENTED, bob),
                                new Attendances.Entry(bob, Presence.EXCUSED, null)),
                        members,
                        1))
                .containsEntry(ada, Attendances.Fault.HOLDER_NOT_THERE);
        assertThat(Attendances.faults(List.of(new Attendances.Entry(ada, Presence.REPRESENTED, ada)), members, 1))
                .containsEntry(ada, Attendances.Fault.OWN_PROXY);
        assertThat(Attendances.faults(List.of(new Attendances.Entry(99, Presence.PRESENT, null)), members, 1))
                .containsEntry(99L, Attendances.Fault.NOT_A_MEMBER);
        assertThat(Attendances.faults(
                        List.of(
                                new Attendances.Entry(ada, Presence.REPRESENTED, bob),
                                new Attendances.Entry(bob, Presence.PRESENT, null)),
                        members,
                        0))
                .containsEntry(ada, Attendances.Fault.TOO_MANY_PROXIES);
    }

    @Test
    void theDatabaseHoldsTheRulesOfProxiesAtCommit() {
        Meeting meeting = meeting(planned(), day(4));
        TransactionTemplate transaction =
                new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    attends(meeting, ada, "REPRESENTED", bob);
                    attends(meeting, bob, "ABSENT", null);
                }))
                .hasStackTraceContaining("Who holds a proxy is present");
        GovernanceFixture other = new GovernanceFixture(jdbc);
        long stranger = other.sits(other.seat, "Carl");
        assertThatThrownBy(() -> attends(meeting, stranger, "PRESENT", null))
                .hasStackTraceContaining("Only those who sat in the body");
        transaction.executeWithoutResult(status -> {
            attends(meeting, ada, "REPRESENTED", bob);
            attends(meeting, bob, "PRESENT", null);
        });
        assertThat(attendances.of(meeting.id())).hasSize(2);
    }

    private static void attends(Meeting meeting, long mandate, String presence, @Nullable Long holder) {
        jdbc.sql("""
                        insert into contract_attendance (meeting_id, mandate_id, presence, holder_id)
                        values (:meeting, :mandate, :presence, cast(:holder as bigint))""")
                .param("meeting", meeting.id())
                .param("mandate", mandate)
                .param("presence", presence)
                .param("holder", holder)
                .update();
    }

    @Test
    void aMeetingIsHeldFromItsDayOn() {
        Meeting meeting = meeting(planned(), day(1));
        assertThat(attendances.record(meeting, 0, List.of(), day(3))).isEqualTo(MeetingDesk.Outcome.CLOSED);
        assertThat(record(meeting, Presence.PRESENT, Presence.EXCUSED)).isEqualTo(MeetingDesk.Outcome.DONE);
        assertThat(record(meeting, Presence.PRESENT, Presence.ABSENT)).isEqualTo(MeetingDesk.Outcome.OVERTAKEN);
        assertThat(meeting(meeting.id(), day(3)).state()).isEqualTo(MeetingState.PLANNED);
        assertThat(meeting(meeting.id(), day(4)).state()).isEqualTo(MeetingState.HELD);
    }

    @Test
    void aDecisionToAddAnActionDraftsAnActOnce() {
        Meeting held = held();
        MeetingDecisions decisions = new MeetingDecisions(jdbc);
        decisions.add(
                held,
                new MeetingDecisions.Draft(
                        "Ajouter II_4", "Détail", DecisionSubject.NEW_ACTION, null, null, null, null, null, null, null),
                day(4));
        Decision decision = decisions.of(held.id()).get(0);
        assertThat(decision.isWaiting()).isTrue();
        long act = decisions.draftAct(one.contract, held, decision, day(4)).orElseThrow();
        assertThat(jdbc.sql("select kind || ' ' || state || ' ' || title from contract_act where id = ?")
                        .param(act)
                        .query(String.class)
                        .single())
                .isEqualTo("DECISION DRAFT Ajouter II_4");
        Decision carried = decisions.of(held.id()).get(0);
        assertThat(carried.actId()).isEqualTo(act);
        assertThat(decisions.draftAct(one.contract, held, carried, day(4))).isEmpty();
        assertThat(decisions.followUp(held.id(), carried.id(), 0, "Fait", day(5)))
                .isEqualTo(MeetingDesk.Outcome.OVERTAKEN);
        assertThat(decisions.followUp(held.id(), carried.id(), carried.version(), "Fait", day(5)))
                .isEqualTo(MeetingDesk.Outcome.DONE);
    }

    @Test
    void approvedMinutesAreSealedWithAllThatTheyTell() {
        Meeting held = held();
        MinutesDesk minutes = new MinutesDesk(jdbc);
        byte[] pdf = "%PDF essai".getBytes(StandardCharsets.UTF_8);
        assertThat(minutes.approve(held, 0, pdf, day(5))).as("nothing written").isEqualTo(MeetingDesk.Outcome.CLOSED);
        assertThat(minutes.write(held, 0, "Texte", day(4))).isEqualTo(MeetingDesk.Outcome.DONE);
        assertThat(minutes.write(held, 0, "Autre", day(4))).isEqualTo(MeetingDesk.Outcome.OVERTAKEN);
        assertThat(minutes.approve(held, 1, pdf, day(5))).isEqualTo(MeetingDesk.Outcome.DONE);

        assertThat(minutes.sealed(held.id(), day(5))).hasValue(pdf);
        assertThat(minutes.of(held.id()).sha256()).hasSize(64);
        assertThat(minutes.write(held, 2, "Après", day(5))).isEqualTo(MeetingDesk.Outcome.CLOSED);
        assertThatThrownBy(() -> jdbc.sql("update contract_minutes set body = 'x' where meeting_id = ?")
                        .param(held.id())
                        .update())
                .hasMessageContaining("sealed");
        assertThatThrownBy(() -> jdbc.sql("delete from contract_attendance where meeting_id = ?")
                        .param(held.id())
                        .update())
                .hasMessageContaining("approved");
        assertThat(new MeetingDecisions(jdbc)
                        .add(
                                meeting(held.id(), day(5)),
                                new MeetingDecisions.Draft(
                                        "Trop tard",
                                        "",
                                        DecisionSubject.OTHER,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null),
                                day(5)))
                .isEmpty();
    }
}

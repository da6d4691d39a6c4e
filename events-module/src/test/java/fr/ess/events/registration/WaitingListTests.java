package fr.ess.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ess.platform.mail.Mail;
import fr.ess.platform.web.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** What time does: offers that expire and pass on, holds that end, reminders, the purge. */
class WaitingListTests {

    private final RegistrationFixture fixture = new RegistrationFixture();
    private long event;

    @BeforeEach
    void event() {
        event = fixture.event("forum", 1, 1);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void ask(String... people) {
        for (String person : people) {
            fixture.act(all -> all.ask("forum", fixture.wish(person + "@exemple.fr", 0)));
            fixture.act(all -> all.confirm(fixture.link(person + "@exemple.fr")));
        }
    }

    private RegistrationState state(String person) {
        return fixture.state(person + "@exemple.fr");
    }

    private String newest(String person) {
        List<Mail> mails = fixture.to(person + "@exemple.fr");
        return mails.get(mails.size() - 1).subject();
    }

    private void cancel(String person) {
        fixture.act(all -> all.cancel(fixture.link(person + "@exemple.fr")));
    }

    private void pass(Duration time) {
        fixture.pass(time);
        fixture.deadlines.passOn();
    }

    @Test
    void anOfferThatIsNotTakenPassesOnAndNeverToWhoCancelled() {
        ask("un", "deux", "trois");
        cancel("un");
        assertThat(state("deux")).isEqualTo(RegistrationState.OFFERED);
        assertThat(state("trois")).isEqualTo(RegistrationState.WAITING);
        String link = fixture.link("deux@exemple.fr");

        pass(Duration.ofHours(23));
        assertThat(state("deux")).isEqualTo(RegistrationState.OFFERED);
        pass(Duration.ofHours(2));

        assertThat(state("deux")).isEqualTo(RegistrationState.LAPSED);
        assertThat(newest("deux")).startsWith("La place proposée est passée au suivant");
        assertThat(state("trois")).isEqualTo(RegistrationState.OFFERED);
        assertThat(state("un")).isEqualTo(RegistrationState.CANCELLED);
        assertThatThrownBy(() -> fixture.act(all -> all.accept(link))).isInstanceOf(RefusedException.class);
        fixture.act(all -> all.accept(fixture.link("trois@exemple.fr")));
        assertThat(state("trois")).isEqualTo(RegistrationState.CONFIRMED);
        assertThat(fixture.taken(event)).isEqualTo(1);
    }

    @Test
    void aSeatHeldForAnUnconfirmedAddressGoesToWhoWaitsAndMayBeAskedForAgain() {
        fixture.act(all -> all.ask("forum", fixture.wish("lente@exemple.fr", 0)));
        ask("deux");
        String late = fixture.link("lente@exemple.fr");

        pass(Duration.ofMinutes(121));

        assertThat(state("lente")).isEqualTo(RegistrationState.LAPSED);
        assertThat(state("deux")).isEqualTo(RegistrationState.OFFERED);
        assertThatThrownBy(() -> fixture.act(all -> all.confirm(late))).isInstanceOf(RefusedException.class);
        fixture.act(all -> all.again(late));
        assertThat(state("lente")).as("behind whoever waits").isEqualTo(RegistrationState.WAITING);
    }

    @Test
    void nothingIsOfferedOnceItHasBegun() {
        ask("un", "deux");
        fixture.pass(Duration.ofDays(11));

        assertThatThrownBy(() -> cancel("un")).isInstanceOf(RefusedException.class);
        fixture.jdbc
                .sql("update event set places = 5 where id = ?")
                .param(event)
                .update();
        fixture.deadlines.passOn();
        assertThat(state("deux")).isEqualTo(RegistrationState.WAITING);
    }

    @Test
    void anOfferEndsAtTheStartAtTheLatestAndIsShorterWhenTheStartIsNear() {
        ask("un", "deux");
        Instant start = fixture.start().atZone(ZoneId.of("Europe/Paris")).toInstant();
        fixture.now.set(start.minus(Duration.ofMinutes(10)));

        cancel("un");

        assertThat(fixture.jdbc
                        .sql("select until from event_registration where state = 'OFFERED'")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(start);
    }

    @Test
    void aGroupKeepsItsTurnAndMorePlacesAreOffered() {
        ask("un");
        fixture.act(all -> all.ask("forum", fixture.wish("seul@exemple.fr", 0)));
        fixture.act(all -> all.confirm(fixture.link("seul@exemple.fr")));
        cancel("un");
        assertThat(state("seul")).isEqualTo(RegistrationState.OFFERED);

        fixture.jdbc
                .sql("update event set places = 2 where id = ?")
                .param(event)
                .update();
        fixture.act(all -> all.ask("forum", fixture.wish("paire@exemple.fr", 1)));
        fixture.act(all -> all.confirm(fixture.link("paire@exemple.fr")));
        ask("apres");
        assertThat(state("apres")).as("behind the two who do not fit yet").isEqualTo(RegistrationState.WAITING);
        fixture.jdbc
                .sql("update event set places = 3 where id = ?")
                .param(event)
                .update();
        fixture.deadlines.passOn();

        assertThat(state("paire")).isEqualTo(RegistrationState.OFFERED);
        assertThat(state("apres")).isEqualTo(RegistrationState.WAITING);
        assertThatThrownBy(() -> fixture.jdbc
                        .sql("update event set places = 2 where id = ?")
                        .param(event)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void sessionsThatWereWishedForComeWithTheSeatWhereTheyStillAre() {
        long kept = fixture.session(event, "Gardée", 10, 5);
        long gone = fixture.session(event, "Retirée", 14, 5);
        ask("un");
        fixture.act(all -> all.ask("forum", fixture.wish("deux@exemple.fr", 0, kept, gone)));
        fixture.act(all -> all.confirm(fixture.link("deux@exemple.fr")));
        fixture.jdbc.sql("delete from event_session where id = ?").param(gone).update();

        cancel("un");

        assertThat(state("deux")).isEqualTo(RegistrationState.OFFERED);
        assertThat(fixture.jdbc
                        .sql("select taken from event_seats where session_id = ?")
                        .param(kept)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void remindersAskAWeekAndADayBeforeAndOnceEach() {
        ask("un");
        fixture.reminders.remind();
        assertThat(newest("un")).startsWith("Votre inscription est confirmée");

        fixture.pass(Duration.ofDays(4));
        fixture.reminders.remind();
        fixture.reminders.remind();
        assertThat(newest("un")).startsWith("C’est dans une semaine");
        assertThat(fixture.to("un@exemple.fr")).hasSize(3);
        fixture.act(all -> all.coming(fixture.link("un@exemple.fr")));
        fixture.pass(Duration.ofDays(5).plusHours(12));
        fixture.reminders.remind();
        fixture.reminders.remind();

        List<Mail> mails = fixture.to("un@exemple.fr");
        assertThat(mails).hasSize(4);
        assertThat(mails.get(3).subject()).startsWith("C’est demain");
        assertThat(mails.get(3).text()).contains("Venez-vous toujours");
        assertThat(mails.get(3).calendar()).contains("METHOD:PUBLISH");
    }

    @Test
    void whoRegistersLateIsNotRemindedAtOnce() {
        fixture.pass(Duration.ofDays(9).plusHours(12));
        ask("tardive");
        fixture.reminders.remind();

        assertThat(fixture.to("tardive@exemple.fr")).hasSize(2);
    }

    @Test
    void thePurgeForgetsPeopleAndLeavesTheFigures() {
        ask("un", "deux");
        fixture.act(all -> all.ask("forum", fixture.wish("jamais@exemple.fr", 0)));
        String figures = figures();
        fixture.pass(Duration.ofDays(10));
        fixture.deadlines.passOn();
        fixture.retention.forget();
        assertThat(people()).as("who never confirmed, after a week").isEqualTo(3);
        fixture.pass(Duration.ofDays(8));
        fixture.retention.forget();
        assertThat(people()).isEqualTo(2);

        fixture.pass(Duration.ofDays(190));
        fixture.retention.forget();

        assertThat(people()).isZero();
        assertThat(figures()).isEqualTo(figures.replaceAll("WAITING 1$", "LAPSED 1"));
        assertThat(fixture.jdbc
                        .sql("select count(*) from event_registration_link")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private String figures() {
        return String.join(
                "\n",
                fixture.jdbc
                        .sql("select state || ' ' || persons from event_registration order by id")
                        .query(String.class)
                        .list());
    }

    private long people() {
        return fixture.jdbc
                .sql("select count(*) from event_registration where email is not null")
                .query(Long.class)
                .single();
    }

    @Test
    void whoIsRegisteredIsToldOfAMoveAndOfACancellation() {
        ask("un", "deux");
        fixture.jdbc
                .sql(
                        "update event set starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day' where id = ?")
                .param(event)
                .update();
        fixture.notices.tellChange(event);
        assertThat(newest("un")).startsWith("Événement modifié");
        assertThat(newest("deux")).startsWith("Événement modifié");
        assertThat(fixture.taken(event)).as("they follow").isEqualTo(1);

        fixture.jdbc
                .sql("update event set state = 'CANCELLED' where id = ?")
                .param(event)
                .update();
        fixture.notices.tellChange(event);
        List<Mail> mails = fixture.to("un@exemple.fr");
        assertThat(mails.get(mails.size() - 1).calendar()).contains("METHOD:CANCEL");
        assertThatThrownBy(() -> cancel("un")).isInstanceOf(RefusedException.class);
    }
}

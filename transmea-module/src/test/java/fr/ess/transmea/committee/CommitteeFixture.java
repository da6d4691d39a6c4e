package fr.ess.transmea.committee;

import fr.ess.platform.calendar.InvitationWriter;
import fr.ess.platform.mail.Mail;
import fr.ess.platform.money.Euros;
import fr.ess.platform.test.TestDatabase;
import fr.ess.transmea.BuyoutFiles;
import fr.ess.transmea.BuyoutStage;
import fr.ess.transmea.FilesOfTests;
import fr.ess.transmea.Fund;
import fr.ess.transmea.FundFixture;
import fr.ess.transmea.Instrument;
import fr.ess.transmea.ledger.CommitmentsOfTests;
import fr.ess.transmea.ledger.Conditions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A fund with a committee of nine of its own, and the services that work it on a fixed day. */
final class CommitteeFixture {

    static final LocalDate DAY = LocalDate.of(2014, 6, 12);

    final FundFixture of;
    final Fund fund;
    final Mandates mandates;
    final Sessions sessions;
    final SessionDesk desk;
    final SessionCalls calls;
    final Agenda agenda;
    final SessionRoom room;
    final Votes votes;
    final Conditions conditions;
    final CommitteeDecisions decisions;
    final SessionMinutes minutes;
    final BuyoutFiles files;
    final List<Mail> sent = new ArrayList<>();
    final List<Long> accounts;
    final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    CommitteeFixture(TestDatabase database) {
        jdbc = database.jdbc();
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
        of = new FundFixture(jdbc, Euros.of(5_500_000));
        fund = new Fund(of.fund, "essai", "Essai", 2007);
        Clock clock =
                Clock.fixed(DAY.atTime(15, 0).atZone(ZoneId.of("Europe/Paris")).toInstant(), ZoneId.of("Europe/Paris"));
        mandates = new Mandates(jdbc);
        sessions = new Sessions(jdbc);
        calls = new SessionCalls(jdbc, sent::add, new InvitationWriter(clock, "Fonds <fonds@essai.test>"), clock);
        agenda = new Agenda(jdbc);
        desk = new SessionDesk(jdbc, calls, mandates, agenda, clock);
        room = new SessionRoom(jdbc, clock);
        votes = new Votes(jdbc, mandates, clock);
        files = FilesOfTests.of(jdbc);
        conditions = CommitmentsOfTests.conditions(jdbc, clock);
        decisions = new CommitteeDecisions(jdbc, votes, files, CommitmentsOfTests.of(jdbc, clock), conditions, clock);
        minutes = new SessionMinutes(jdbc, clock);
        jdbc.sql("""
                        insert into committee_rules (fund_id, in_force_on, seats, quorum, most_proxies, casting_vote, notice_days, source)
                        values (?, '2007-01-01', 9, 5, 1, true, 7, 'essai')""").param(of.fund).update();
        jdbc.sql("""
                        insert into committee_barred (fund_id, pattern, name, in_force_on, source)
                        values (?, '^(le )?(conseil regional|region)\\M', 'Le Conseil régional', '2007-01-01', 'essai')""").param(of.fund).update();
        accounts = IntStream.rangeClosed(1, 9)
                .mapToObj(seat -> of.key(
                        "insert into account (email, display_name) values (?, ?) returning id",
                        "membre" + seat + "-" + of.fund + "@essai.test",
                        "Membre " + seat))
                .toList();
    }

    /** All nine seats held, the first one as chair. */
    CommitteeFixture seated() {
        for (int seat = 1; seat <= 9; seat++) {
            mandates.appoint(fund, seat, accounts.get(seat - 1), "Institution " + seat, DAY.minusYears(1), seat == 1);
        }
        return this;
    }

    List<Long> mandateIds() {
        return mandates.on(fund.id(), DAY).stream().map(Mandate::id).toList();
    }

    /** Before the committee, from the court's bar. */
    long file() {
        long file = of.file(DAY.minusMonths(2));
        jdbc.sql("update buyout_file set origin = 'COURT', situation = 'RECEIVERSHIP' where id = ?")
                .param(file)
                .update();
        of.pass(file, DAY.minusMonths(2), BuyoutStage.QUALIFIED, BuyoutStage.STUDY, BuyoutStage.COMMITTEE);
        return file;
    }

    /** Convened for that day, with one file for 50 000 euros. */
    Session convened(SessionKind kind, LocalDate day, long... files) {
        long id = desk.plan(
                fund.id(), new SessionPlan(kind, day, LocalTime.of(14, 0), LocalTime.of(16, 0), "Lyon"), "essai");
        for (long file : files) {
            propose(session(id), file, Euros.of(50_000), "");
        }
        within(() -> calls.send(session(id), "https://essai.test/" + id));
        return session(id);
    }

    AgendaItem propose(Session session, long file, Euros ticket, String derogation) {
        long item = agenda.add(session, file, ItemKind.INVESTMENT);
        agenda.propose(
                agenda.find(session.id(), item).orElseThrow(),
                0,
                new Proposal("", derogation, Map.of(Instrument.CAPITAL, ticket), List.of("Accord de la banque")));
        return agenda.find(session.id(), item).orElseThrow();
    }

    /** Open, with the first {@code present} members there. */
    Session held(int present, long... files) {
        Session session = convened(SessionKind.URGENT, DAY, files);
        desk.open(session);
        attend(session.id(), present);
        return session(session.id());
    }

    void attend(long session, int present) {
        List<Long> mandates = mandateIds();
        List<SessionRoom.Entry> entries = IntStream.range(0, 9)
                .mapToObj(at -> new SessionRoom.Entry(
                        mandates.get(at), at < present ? Attending.PRESENT : Attending.EXCUSED, null))
                .toList();
        Session now = session(session);
        within(() -> room.record(now, now.version(), entries));
    }

    Session session(long id) {
        return sessions.find(id).orElseThrow();
    }

    AgendaItem item(Session session) {
        return agenda.of(session.id()).get(0);
    }

    void vote(Session session, VoteChoice... choices) {
        List<Long> mandates = mandateIds();
        for (int at = 0; at < choices.length; at++) {
            votes.cast(item(session), mandates.get(at), choices[at], accounts.get(at), false);
        }
    }

    Tally close(Session session) {
        return within(() -> decisions.close(session, item(session), "essai"));
    }

    <T> T within(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}

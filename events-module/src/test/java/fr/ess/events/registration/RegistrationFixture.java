package fr.ess.events.registration;

import fr.ess.platform.account.EmailAddress;
import fr.ess.platform.calendar.InvitationWriter;
import fr.ess.platform.journal.Journal;
import fr.ess.platform.limit.RateLimit;
import fr.ess.platform.mail.Mail;
import fr.ess.platform.test.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Registrations on a real database, without a context: each call is a transaction, letters stay here, the clock can be put. */
public final class RegistrationFixture implements AutoCloseable {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Pattern LINK = Pattern.compile("/inscriptions/([\\w-]+)");

    public final TestDatabase database = TestDatabase.fresh();
    public final JdbcClient jdbc = database.jdbc();
    final Map<String, List<Mail>> mails = new ConcurrentHashMap<>();

    /** Noon of the day: hours that pass lead to the same days, at whatever hour the tests run. */
    public final AtomicReference<Instant> now = new AtomicReference<>(
            LocalDate.now(PARIS).atTime(12, 0).atZone(PARIS).toInstant());

    private final LocalDateTime start =
            LocalDateTime.ofInstant(now.get(), PARIS).toLocalDate().plusDays(10).atTime(9, 0);
    public final Clock clock = ((InstantSource) now::get).withZone(PARIS);
    public final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
    public final Tickets tickets = new Tickets(jdbc);
    private final RegistrationRows rows = new RegistrationRows(jdbc);
    private final Appointments appointments = new Appointments(jdbc);
    private final RegistrationMails letters = new RegistrationMails(
            rows,
            appointments,
            new AppointmentFile(new InvitationWriter(clock, ""), clock),
            tickets,
            this::keep,
            "https://maillage.example");
    private final WaitingList waitingList = new WaitingList(rows, appointments, letters, clock, Duration.ofHours(24));
    private final BookableEvents events = new BookableEvents(jdbc, clock);
    private final Consents consents = new Consents(jdbc, clock);
    private final OneByOne oneByOne = new OneByOne(transaction);
    private final Registrations registrations = new Registrations(
            rows,
            events,
            appointments,
            waitingList,
            new Placement(rows, waitingList, consents, letters, clock, Duration.ofHours(2)),
            consents,
            letters,
            new RateLimit(database.dataSource(), clock),
            clock);
    final RegistrationDeadlines deadlines = new RegistrationDeadlines(jdbc, rows, waitingList, oneByOne, clock);
    final RegistrationReminders reminders = new RegistrationReminders(jdbc, rows, letters, oneByOne, clock);
    public final RegistrationRetention retention =
            new RegistrationRetention(jdbc, Journal.on(jdbc), transaction, clock, Period.ofMonths(6));
    final EventNotices notices = new EventNotices(jdbc, rows, letters, clock);

    private void keep(Mail mail) {
        mails.computeIfAbsent(mail.to(), to -> Collections.synchronizedList(new ArrayList<>()))
                .add(mail);
    }

    /** Something done with registrations. */
    interface Step {
        void of(Registrations registrations);
    }

    void act(Step step) {
        transaction.executeWithoutResult(status -> step.of(registrations));
    }

    public void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    /** An event in ten days, at nine. */
    public long event(String slug, @Nullable Integer places, int mostCompanions) {
        long id = jdbc.sql("""
                        insert into event (slug, title, kind, state, summary, starts_at, ends_at, place, places, source)
                        values (:slug, 'Forum', 'FORUM', 'PUBLISHED', 'S', :start, :end, 'Ici', :places, 'S') returning id""")
                .param("slug", slug)
                .param("start", start)
                .param("end", start.plusHours(8))
                .param("places", places)
                .query(Long.class)
                .single();
        jdbc.sql("insert into event_registration_terms (event_id, most_companions, largest_group) values (?, ?, 30)")
                .param(id)
                .param(mostCompanions)
                .update();
        return id;
    }

    public LocalDateTime start() {
        return start;
    }

    public long session(long event, String title, int hour, @Nullable Integer places) {
        return jdbc.sql("""
                        insert into event_session (event_id, title, kind, starts_at, ends_at, places)
                        values (?, ?, 'WORKSHOP', ?, ?, ?) returning id""")
                .param(event)
                .param(title)
                .param(start().withHour(hour))
                .param(start().withHour(hour + 1))
                .param(places)
                .query(Long.class)
                .single();
    }

    Wish wish(String email, int companions, long... sessions) {
        return new Wish(
                start(),
                new EmailAddress(email),
                "Camille Exemple",
                null,
                IntStream.rangeClosed(1, companions)
                        .mapToObj(n -> "Accompagnant " + n)
                        .toList(),
                null,
                0,
                Arrays.stream(sessions).boxed().toList(),
                Set.of());
    }

    /** A seat that is confirmed, for that address and so many more. */
    public long confirmed(String slug, String email, int companions) {
        act(registrations -> registrations.ask(slug, wish(email, companions)));
        act(registrations -> registrations.confirm(link(email)));
        return registration(email);
    }

    /** So many confirmed at once, without letters. */
    public List<Long> many(long event, int people) {
        return Objects.requireNonNull(transaction.execute(status -> {
            long seats = rows.seats(event, start, null);
            return IntStream.range(0, people)
                    .mapToObj(person -> {
                        OffsetDateTime moment = OffsetDateTime.now(clock);
                        long one = rows.insert(
                                seats,
                                RegistrationState.HELD,
                                wish(event + "-" + person + "@exemple.fr", 0),
                                moment,
                                moment.plusHours(1));
                        rows.claim(one, List.of(seats), 1);
                        rows.move(one, RegistrationState.CONFIRMED, moment, null);
                        return one;
                    })
                    .toList();
        }));
    }

    public long registration(String email) {
        return jdbc.sql("select id from event_registration where email = ? order by id desc limit 1")
                .param(email)
                .query(Long.class)
                .single();
    }

    public void cancel(String email) {
        act(registrations -> registrations.cancel(link(email)));
    }

    /** Letters to an address, the oldest first. */
    List<Mail> to(String email) {
        return mails.getOrDefault(email, List.of());
    }

    /** The link of the newest letter. */
    String link(String email) {
        List<Mail> to = to(email);
        Matcher link = LINK.matcher(to.get(to.size() - 1).text());
        if (!link.find()) {
            throw new AssertionError("no link");
        }
        return link.group(1);
    }

    RegistrationState state(String email) {
        return RegistrationState.valueOf(
                jdbc.sql("select state from event_registration where email = ? order by id desc limit 1")
                        .param(email)
                        .query(String.class)
                        .single());
    }

    int taken(long event) {
        return jdbc.sql("select coalesce(sum(taken), 0) from event_seats where event_id = ? and session_id is null")
                .param(event)
                .query(Integer.class)
                .single();
    }

    @Override
    public void close() {
        database.close();
    }
}

package fr.ess.cae;

import fr.ess.platform.secrecy.Releases;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The figures of the registry at any date, each read once for a version of it: one query behind pages, files and the API. */
@Service
public class Registry {

    private static final int KEPT = 12;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<Key, Object> kept = new LinkedHashMap<>(KEPT, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Object> eldest) {
            return size() > KEPT;
        }
    };

    Registry(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Key(Class<?> kind, LocalDate day, long version) {}

    /** Of one co-operative to the last person: for those who may know them. */
    public Snapshot of(CoOperative cae, LocalDate day) {
        return on(day).of(cae.id());
    }

    /** What those may know who may not know a single person, told last up to a day that {@link #released} gives. */
    public Published published(LocalDate day) {
        return keep(Publications.class, LocalDate.now(clock), this::publications)
                .upTo(day);
    }

    /** What was told on each day, one after the other, because who reads one may have kept those before. */
    private record Publications(NavigableMap<LocalDate, Published> told) {

        Published upTo(LocalDate day) {
            return Objects.requireNonNull(told.floorEntry(day), "a day that is not released")
                    .getValue();
        }
    }

    private Publications publications() {
        LocalDate today = LocalDate.now(clock);
        NavigableMap<LocalDate, Published> told = new TreeMap<>();
        for (LocalDate day : keep(Moves.class, today, this::moves).released(today)) {
            Published published = Published.of(read(day), List.copyOf(told.values()));
            if (published.tellsSomething() || told.isEmpty()) {
                told.put(day, published);
            }
        }
        return new Publications(told);
    }

    /** Who was there before, came, left and is there at the end, unless somebody may not know. */
    public Flow flow(CoOperative cae, LocalDate from, LocalDate to) {
        return flow(cae.id(), from, to);
    }

    /** In the whole region, each human being once; what comes and goes by one or two is not told. */
    public @Nullable Flow publishedFlow(LocalDate from, LocalDate to) {
        Flow flow = flow((Long) null, from, to);
        return flow.tellsOfSomebody() ? null : flow;
    }

    /**
     * The last day up to {@code asked} whose figures may be told: the end of a quarter in which something moved, so that
     * it tells nobody whether one or two came since.
     */
    public Optional<LocalDate> released(LocalDate asked) {
        LocalDate today = LocalDate.now(clock);
        return keep(Moves.class, today, this::moves).released(today).stream()
                .filter(end -> !end.isAfter(asked))
                .reduce((first, second) -> second);
    }

    /** The last one of them. */
    public LocalDate latest() {
        LocalDate today = LocalDate.now(clock);
        return released(today).orElse(today);
    }

    private record Moves(NavigableMap<LocalDate, Set<Long>> days) {

        List<LocalDate> released(LocalDate today) {
            return Releases.of(days, today).stream()
                    .filter(Releases.Day::moved)
                    .map(Releases.Day::date)
                    .toList();
        }
    }

    private Moves moves() {
        NavigableMap<LocalDate, Set<Long>> days = new TreeMap<>();
        jdbc.sql("select s.on_day, p.individual_id from cae_status_in_force s join cae_person p on p.id = s.person_id")
                .query(row -> {
                    days.computeIfAbsent(row.getObject("on_day", LocalDate.class), any -> new HashSet<>())
                            .add(row.getLong("individual_id"));
                });
        return new Moves(days);
    }

    private Flow flow(@Nullable Long cae, LocalDate from, LocalDate to) {
        return jdbc.sql("select * from cae_flow(?::bigint, ?, ?)")
                .param(cae)
                .param(from)
                .param(to)
                .query((row, number) -> new Flow(
                        row.getLong("opening"), row.getLong("entries"), row.getLong("exits"), row.getLong("closing")))
                .single();
    }

    private Snapshot on(LocalDate day) {
        return keep(Snapshot.class, day, () -> read(day));
    }

    private Snapshot read(LocalDate day) {
        return new Snapshot(
                day,
                jdbc.sql("select * from cae_people_at(?)")
                        .param(day)
                        .query(Registry::line)
                        .list());
    }

    private <T> T keep(Class<T> kind, LocalDate day, Supplier<T> reading) {
        // Read before the figures: whatever is newer than they are has another version.
        Key key = new Key(
                kind,
                day,
                jdbc.sql("select version from cae_version").query(Long.class).single());
        synchronized (kept) {
            Object known = kept.get(key);
            if (known != null) {
                return kind.cast(known);
            }
        }
        T read = reading.get();
        synchronized (kept) {
            kept.put(key, read);
        }
        return read;
    }

    private static PersonLine line(ResultSet row, int number) throws SQLException {
        return new PersonLine(
                row.getLong("individual_id"),
                row.getLong("person_id"),
                row.getLong("cae_id"),
                MembershipStatus.valueOf(row.getString("status")),
                row.getObject("entered_on", LocalDate.class),
                row.getBoolean("is_new"),
                row.getBoolean("counted"),
                Gender.valueOf(row.getString("gender")),
                EntrySituation.valueOf(row.getString("situation")),
                row.getString("sector"),
                row.getString("departement"),
                row.getBoolean("example"));
    }
}

package fr.ess.web;

import fr.ess.platform.mail.MailState;
import fr.ess.platform.mail.OutgoingMails;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.scheduling.config.TaskExecutionOutcome;
import org.springframework.stereotype.Component;

/** Figures of the work that nobody waits for: mail on its way, rounds that failed, and what the database holds. */
@Component
class WorkIndicators implements MeterBinder {

    /** One look serves all figures of a reading, and the readings of several collectors. */
    private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final JdbcClient jdbc;
    private final OutgoingMails mails;
    private final List<ScheduledTaskHolder> schedulers;
    private @Nullable Look last;

    WorkIndicators(JdbcClient jdbc, OutgoingMails mails, List<ScheduledTaskHolder> schedulers) {
        this.jdbc = jdbc;
        this.mails = mails;
        this.schedulers = schedulers;
    }

    private record Look(long nanos, Map<MailState, Long> mails, double oldest, double sessions, double bytes) {}

    @Override
    public void bindTo(MeterRegistry registry) {
        for (MailState state : MailState.values()) {
            Gauge.builder("cress.mails", this, one -> one.look().mails().getOrDefault(state, 0L))
                    .description("Outgoing mails by where they stand")
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        Gauge.builder("cress.mails.oldest", this, one -> one.look().oldest())
                .description("How long the oldest mail that is to be sent has been waiting")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("cress.sessions", this, one -> one.look().sessions())
                .description("Sessions that are kept, of all instances")
                .register(registry);
        Gauge.builder("cress.database.size", this, one -> one.look().bytes())
                .description("What the database takes on its disk")
                .baseUnit("bytes")
                .register(registry);
        Gauge.builder("cress.rounds.failed", this, WorkIndicators::failedRounds)
                .description("Rounds whose last run by this instance failed")
                .register(registry);
    }

    private synchronized Look look() {
        long now = System.nanoTime();
        if (last == null || now - last.nanos() > KEPT_NANOS) {
            Map<MailState, Long> counts = new EnumMap<>(MailState.class);
            counts.putAll(mails.counts());
            last = jdbc.sql("""
                            select coalesce(extract(epoch from now() - (select min(created_at) from outgoing_mail where state = 'QUEUED')), 0) as oldest,
                                   (select count(*) from spring_session) as sessions, pg_database_size(current_database()) as bytes""")
                    .query((row, number) -> new Look(
                            now, counts, row.getDouble("oldest"), row.getDouble("sessions"), row.getDouble("bytes")))
                    .single();
        }
        return last;
    }

    private double failedRounds() {
        return schedulers.stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .filter(task -> task.getTask().getLastExecutionOutcome().status() == TaskExecutionOutcome.Status.ERROR)
                .count();
    }
}

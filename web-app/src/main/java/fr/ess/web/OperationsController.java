package fr.ess.web;

import fr.ess.directory.imports.ImportRuns;
import fr.ess.platform.french.French;
import fr.ess.platform.mail.MailState;
import fr.ess.platform.mail.OutgoingMails;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.scheduling.config.TaskExecutionOutcome;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the platform is doing, for administrators: this instance, its database, mails, imports and scheduled work. */
@Controller
class OperationsController {

    private static final int IMPORTS = 5;
    private static final long MEGABYTE = 1024L * 1024;

    private final JdbcClient jdbc;
    private final OutgoingMails mails;
    private final ImportRuns imports;
    private final List<ScheduledTaskHolder> schedulers;
    private final Clock clock;
    private final ReplicaIndicators replica;

    OperationsController(
            JdbcClient jdbc,
            OutgoingMails mails,
            ImportRuns imports,
            List<ScheduledTaskHolder> schedulers,
            Clock clock,
            ReplicaIndicators replica) {
        this.jdbc = jdbc;
        this.mails = mails;
        this.imports = imports;
        this.schedulers = schedulers;
        this.clock = clock;
        this.replica = replica;
    }

    /**
     * Scheduled work, as this instance did it last.
     *
     * @param failure what was thrown the last time, if anything was
     */
    record Job(
            String name,
            @Nullable LocalDateTime last,
            @Nullable LocalDateTime next,
            TaskExecutionOutcome.Status status,
            @Nullable String failure) {}

    @GetMapping("/admin")
    String page(Model model) {
        Map<MailState, Long> counts = mails.counts();
        model.addAttribute("mails", counts);
        model.addAttribute("mailServer", mails.isServerConfigured());
        model.addAttribute("imports", imports.latest(null, IMPORTS));
        model.addAttribute("jobs", jobs());
        model.addAttribute("instance", instance());
        model.addAttribute("database", database());
        model.addAttribute("replica", replica.sentence().orElse(null));
        model.addAttribute("zone", clock.getZone());
        return "web/operations";
    }

    private List<Job> jobs() {
        return schedulers.stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .map(this::job)
                .sorted(Comparator.comparing(Job::name))
                .toList();
    }

    private Job job(ScheduledTask task) {
        Instant next = task.nextExecution();
        TaskExecutionOutcome outcome = task.getTask().getLastExecutionOutcome();
        return new Job(
                name(task.getTask().toString()),
                shown(outcome.executionTime()),
                next == null ? null : shown(next.plusSeconds(1)), // told a moment too early, which is the minute before
                outcome.status(),
                outcome.throwable() == null
                        ? null
                        : outcome.throwable().getClass().getSimpleName());
    }

    /** The class and the method, without the packages around them. */
    private static String name(String task) {
        String[] parts = task.split("\\.", -1);
        return parts.length < 2 ? task : parts[parts.length - 2] + "." + parts[parts.length - 1];
    }

    private @Nullable LocalDateTime shown(@Nullable Instant moment) {
        return moment == null ? null : LocalDateTime.ofInstant(moment, clock.getZone());
    }

    private static List<Map.Entry<String, String>> instance() {
        Runtime runtime = Runtime.getRuntime();
        Duration up = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        return List.of(
                Map.entry("Java", Runtime.version().toString()),
                Map.entry(
                        "En route depuis",
                        up.toDays() + "\u00a0j " + up.toHoursPart() + "\u00a0h " + up.toMinutesPart() + "\u00a0min"),
                Map.entry(
                        "Mémoire",
                        French.number((runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE) + "\u00a0Mo sur "
                                + French.number(runtime.maxMemory() / MEGABYTE) + "\u00a0Mo"));
    }

    private List<Map.Entry<String, String>> database() {
        return jdbc.sql("""
                        select current_setting('server_version') as version, pg_database_size(current_database()) as size,
                               (select count(*) from pg_stat_activity where datname = current_database()) as connections,
                               (select count(*) from spring_session) as sessions,
                               (select version from flyway_schema_history where success and version is not null order by installed_rank desc limit 1) as migration""")
                .query((row, number) -> List.of(
                        Map.entry("PostgreSQL", row.getString("version")),
                        Map.entry("Taille", French.number(row.getLong("size") / MEGABYTE) + "\u00a0Mo"),
                        Map.entry("Connexions", French.number(row.getLong("connections"))),
                        Map.entry("Sessions", French.number(row.getLong("sessions"))),
                        Map.entry("Schéma", row.getString("migration"))))
                .single();
    }
}

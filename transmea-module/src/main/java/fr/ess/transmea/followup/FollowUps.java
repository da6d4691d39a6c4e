package fr.ess.transmea.followup;

import fr.ess.platform.money.Euros;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is told of companies after their takeover, and which of them somebody should ask after. */
@Service
public class FollowUps {

    private static final String FOLLOWED = """
            select f.id, f.reference, f.company, f.officer_id, a.display_name as officer, p.started_on, first.jobs as jobs_at_start,
                   latest.jobs, latest.as_of as last_on, figures.equity_cents, figures.as_of as figures_on, f.example
            from buyout_file f
            cross join lateral (select min(lower(during)) as started_on from fund_position
                                where file_id = f.id and invested_cents > 0 and lower(during) <= :day) p
            left join account a on a.id = f.officer_id
            left join lateral (select u.jobs from buyout_followup u where u.file_id = f.id and u.known_on <= :day
                               order by u.as_of, u.known_on desc, u.id desc limit 1) first on true
            left join lateral (select u.jobs, u.as_of from buyout_followup u where u.file_id = f.id and u.known_on <= :day
                               order by u.as_of desc, u.known_on desc, u.id desc limit 1) latest on true
            left join lateral (select u.equity_cents, u.as_of from buyout_followup u
                               where u.file_id = f.id and u.known_on <= :day and u.turnover_cents is not null and u.equity_cents is not null
                               order by u.as_of desc, u.known_on desc, u.id desc limit 1) figures on true
            where p.started_on is not null
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    FollowUps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The rule that was in force on a day; the usual one where the fund set none. */
    public FollowUpRule ruleOn(long fund, LocalDate day) {
        return jdbc.sql(
                        "select * from fund_followup_rule where fund_id = ? and in_force_on <= ? order by in_force_on desc limit 1")
                .params(fund, day)
                .query((row, number) -> new FollowUpRule(
                        row.getObject("in_force_on", LocalDate.class),
                        row.getInt("first_year_months"),
                        row.getInt("later_months"),
                        row.getInt("grace_days"),
                        row.getBigDecimal("most_jobs_lost"),
                        new Euros(row.getLong("least_equity_cents")),
                        row.getInt("figures_months"),
                        row.getString("source")))
                .optional()
                .orElse(FollowUpRule.USUAL);
    }

    /** Every file that is followed today; {@code officer} keeps those of one. */
    public List<FollowedFile> followed(long fund, @Nullable Long officer, LocalDate day) {
        return jdbc.sql(FOLLOWED
                        + " and f.fund_id = :fund and f.stage in ('FUNDED', 'FOLLOW_UP') and (:officer::bigint is null or f.officer_id = :officer)"
                        + " order by f.reference")
                .param("fund", fund)
                .param("officer", officer)
                .param("day", day)
                .query(FollowedFile.class)
                .list();
    }

    /** One file as it was known on {@code day}; nothing before the fund paid. */
    public Optional<FollowedFile> followed(long file, LocalDate day) {
        return jdbc.sql(FOLLOWED + " and f.id = :file")
                .param("file", file)
                .param("day", day)
                .query(FollowedFile.class)
                .optional();
    }

    /** What was told of a file by {@code day}, the latest first. */
    public List<FollowUp> of(long file, LocalDate day) {
        return jdbc.sql("""
                        select *, exists (select from buyout_followup l where l.file_id = u.file_id and l.as_of = u.as_of
                                          and (l.known_on, l.id) > (u.known_on, u.id) and l.known_on <= :day) as superseded
                        from buyout_followup u where u.file_id = :file and u.known_on <= :day
                        order by u.as_of desc, u.known_on desc, u.id desc
                        """)
                .param("file", file)
                .param("day", day)
                .query(FollowUp::of)
                .list();
    }

    /** Adds what was told; a correction is one more line of the same day, known later. */
    @Transactional
    public void add(long file, FollowUp.Told told, String by) {
        jdbc.sql("""
                        insert into buyout_followup (file_id, as_of, known_on, jobs, turnover_cents, equity_cents, cash_cents, note, visit,
                                                     training, team_state, recorded_by, recorded_at)
                        values (:file, :as, :known, :jobs, :turnover, :equity, :cash, :note, :visit, :training, :team, :by, :at)
                        """)
                .param("file", file)
                .param("as", told.asOf())
                .param("known", LocalDate.now(clock))
                .param("jobs", told.jobs())
                .param("turnover", cents(told.turnover()))
                .param("equity", cents(told.equity()))
                .param("cash", cents(told.cash()))
                .param("note", told.note())
                .param("visit", told.visit())
                .param("training", told.training())
                .param("team", told.team() == null ? null : told.team().name())
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private static @Nullable Long cents(@Nullable Euros euros) {
        return euros == null ? null : euros.cents();
    }
}

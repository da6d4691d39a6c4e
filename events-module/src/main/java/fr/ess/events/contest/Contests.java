package fr.ess.events.contest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads editions of the contest. */
@Service
@Transactional(readOnly = true)
public class Contests {

    private final JdbcClient jdbc;

    Contests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the public page tells of the result; without a name where the laureate did not agree, or took it back. */
    public record Laureate(
            @Nullable String name,
            @Nullable String idea,
            @Nullable String text) {}

    /** What was told after a result was published. */
    public record Correction(String text, OffsetDateTime at) {}

    /** All that were announced, those that close last first; old ones without dates at the end. */
    public List<Contest> announced() {
        return jdbc.sql("select * from contest where state <> 'DRAFT' order by closes_at desc nulls last, id desc")
                .query(Contests::read)
                .list();
    }

    public List<Contest> all() {
        return jdbc.sql("select * from contest order by closes_at desc nulls last, id desc")
                .query(Contests::read)
                .list();
    }

    public Optional<Contest> announced(String slug) {
        return jdbc.sql("select * from contest where slug = ? and state <> 'DRAFT'")
                .param(slug)
                .query(Contests::read)
                .optional();
    }

    public Optional<Contest> find(int id) {
        return jdbc.sql("select * from contest where id = ?")
                .param(id)
                .query(Contests::read)
                .optional();
    }

    public List<Criterion> grid(int contest) {
        return jdbc.sql("select id, name, weight from contest_criterion where contest_id = ? order by position")
                .param(contest)
                .query((row, number) -> new Criterion(row.getInt("id"), row.getString("name"), row.getInt("weight")))
                .list();
    }

    public int entries(int contest) {
        return jdbc.sql("select count(*)::int from contest_entry where contest_id = ? and state = 'SUBMITTED'")
                .param(contest)
                .query(Integer.class)
                .single();
    }

    public Optional<Laureate> laureate(Contest contest) {
        if (contest.toldLaureate() != null) {
            return Optional.of(new Laureate(contest.toldLaureate(), null, contest.toldIdea()));
        }
        if (contest.laureateEntry() == null) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        select case when agreed then name end as name, case when agreed then title end as title,
                               case when agreed then solution end as solution
                        from contest_entry e, lateral (select coalesce((select given from contest_consent
                             where entry_id = e.id and purpose = 'PUBLICATION' order by id desc limit 1), false) as agreed) c
                        where e.id = ?""")
                .param(contest.laureateEntry())
                .query((row, number) ->
                        new Laureate(row.getString("name"), row.getString("title"), row.getString("solution")))
                .optional();
    }

    public List<Correction> corrections(int contest) {
        return jdbc.sql("select text, at from contest_correction where contest_id = ? order by id")
                .param(contest)
                .query((row, number) ->
                        new Correction(row.getString("text"), row.getObject("at", OffsetDateTime.class)))
                .list();
    }

    private static Contest read(ResultSet row, int number) throws SQLException {
        return new Contest(
                row.getInt("id"),
                row.getString("slug"),
                new ContestText(
                        row.getString("name"),
                        row.getString("presentation"),
                        row.getString("prize"),
                        row.getString("rules"),
                        row.getString("partners"),
                        row.getObject("opens_at", OffsetDateTime.class),
                        row.getObject("closes_at", OffsetDateTime.class),
                        row.getInt("top_mark"),
                        row.getInt("least_sheets")),
                ContestState.valueOf(row.getString("state")),
                row.getObject("decided_at", OffsetDateTime.class),
                row.getObject("laureate_entry_id", Long.class),
                row.getString("told_laureate"),
                row.getString("told_idea"),
                row.getString("source"),
                row.getBoolean("example"),
                row.getLong("version"));
    }
}

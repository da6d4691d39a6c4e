package fr.ess.events.contest;

import fr.ess.directory.Slug;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the staff write of the contest, and the steps that they decide. */
@Service
@Transactional
public class ContestDesk {

    private static final int LONGEST_SLUG = 60;

    private final JdbcClient jdbc;
    private final Clock clock;

    ContestDesk(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody of the jury, and how far they are. */
    public record Juror(long account, String name, String email, int closed, int recusals) {}

    public int create(ContestText text, List<Criterion> grid) {
        String slug = Slug.of(
                        text.name(),
                        LONGEST_SLUG,
                        taken -> jdbc.sql("select exists (select from contest where slug = ?)")
                                .param(taken)
                                .query(Boolean.class)
                                .single())
                .value();
        int contest =
                written("""
                        insert into contest (slug, name, presentation, prize, rules, partners, opens_at, closes_at, top_mark, least_sheets)
                        values (:slug, :name, :presentation, :prize, :rules, :partners, :opens, :closes, :top, :least) returning id""", text).param("slug", slug).query(Integer.class).single();
        grid(contest, grid);
        return contest;
    }

    /** @return false where somebody else changed it meanwhile */
    public boolean save(int contest, long version, ContestText text, List<Criterion> grid, boolean sameGrid) {
        boolean[] saved = new boolean[1];
        ContestFaults.telling(() -> {
            saved[0] = written("""
                            update contest set name = :name, presentation = :presentation, prize = :prize, rules = :rules, partners = :partners,
                                opens_at = :opens, closes_at = :closes, top_mark = :top, least_sheets = :least, version = version + 1
                            where id = :id and version = :version""", text)
                            .param("id", contest)
                            .param("version", version)
                            .update()
                    == 1;
            if (saved[0] && !sameGrid) {
                jdbc.sql("delete from contest_criterion where contest_id = ?")
                        .param(contest)
                        .update();
                grid(contest, grid);
            }
        });
        return saved[0];
    }

    private JdbcClient.StatementSpec written(String sql, ContestText text) {
        return jdbc.sql(sql)
                .param("name", text.name())
                .param("presentation", text.presentation())
                .param("prize", text.prize())
                .param("rules", text.rules())
                .param("partners", text.partners())
                .param("opens", text.opensAt())
                .param("closes", text.closesAt())
                .param("top", text.topMark())
                .param("least", text.leastSheets());
    }

    private void grid(int contest, List<Criterion> grid) {
        int position = 0;
        for (Criterion criterion : grid) {
            position++;
            jdbc.sql("insert into contest_criterion (contest_id, position, name, weight) values (?, ?, ?, ?)")
                    .param(contest)
                    .param(position)
                    .param(criterion.name())
                    .param(criterion.weight())
                    .update();
        }
    }

    @Transactional(readOnly = true)
    public List<Juror> jury(int contest) {
        return jdbc.sql("""
                        select a.id, a.display_name, a.email,
                            (select count(*) from contest_sheet s where s.contest_id = j.contest_id and s.account_id = a.id and s.closed_at is not null)::int as closed,
                            (select count(*) from contest_recusal r where r.contest_id = j.contest_id and r.account_id = a.id)::int as recusals
                        from contest_juror j join account a on a.id = j.account_id where j.contest_id = ? order by a.display_name, a.id""")
                .param(contest)
                .query((row, number) -> new Juror(
                        row.getLong("id"),
                        row.getString("display_name"),
                        row.getString("email"),
                        row.getInt("closed"),
                        row.getInt("recusals")))
                .list();
    }

    /** @return false where no account has this address */
    public boolean appoint(int contest, String email) {
        Optional<Long> account = jdbc.sql("select id from account where lower(email) = lower(?)")
                .param(email)
                .query(Long.class)
                .optional();
        account.ifPresent(one -> jdbc.sql(
                        "insert into contest_juror (contest_id, account_id) values (?, ?) on conflict do nothing")
                .param(contest)
                .param(one)
                .update());
        return account.isPresent();
    }

    public void dismiss(int contest, long account) {
        ContestFaults.telling(() -> jdbc.sql("delete from contest_juror where contest_id = ? and account_id = ?")
                .param(contest)
                .param(account)
                .update());
    }

    public boolean announce(int contest, long version) {
        return step(contest, version, "state = 'CALL'", null, null);
    }

    public boolean closeJury(int contest, long version) {
        return step(contest, version, "state = 'SCORED', jury_closed_at = :now", OffsetDateTime.now(clock), null);
    }

    /** Takes back what nobody outside has seen. */
    public boolean reopenJury(int contest, long version) {
        return step(contest, version, "state = 'CALL', jury_closed_at = null", null, null);
    }

    /** From here the result is public and stays; a correction adds to it. */
    public boolean publish(int contest, long version, @Nullable Long laureate) {
        return step(
                contest,
                version,
                "state = 'DECIDED', decided_at = :now, laureate_entry_id = :laureate",
                OffsetDateTime.now(clock),
                laureate);
    }

    private boolean step(
            int contest, long version, String changes, @Nullable OffsetDateTime now, @Nullable Long laureate) {
        boolean[] done = new boolean[1];
        ContestFaults.telling(() -> done[0] = jdbc.sql("update contest set " + changes
                                + ", version = version + 1 where id = :id and version = :version")
                        .param("id", contest)
                        .param("version", version)
                        .param("now", now)
                        .param("laureate", laureate)
                        .update()
                == 1);
        return done[0];
    }

    public void correct(int contest, String text) {
        jdbc.sql("insert into contest_correction (contest_id, text, at) values (?, ?, ?)")
                .param(contest)
                .param(text)
                .param(OffsetDateTime.now(clock))
                .update();
    }
}

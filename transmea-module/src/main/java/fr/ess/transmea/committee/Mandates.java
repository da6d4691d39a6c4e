package fr.ess.transmea.committee;

import fr.ess.platform.web.RefusedException;
import fr.ess.transmea.Fund;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The seats of the committee, and who holds them from when until when. */
@Service
@Transactional
public class Mandates {

    private static final String MANDATES = """
            select m.id, m.seat, m.account_id, a.display_name as name, a.email, i.name as institution, m.begins_on, m.ends_on, m.chair, m.example
            from committee_mandate m join account a on a.id = m.account_id join committee_institution i on i.id = m.institution_id
            """;

    private final JdbcClient jdbc;

    Mandates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An institution that holds no seat, and the rule that says so. */
    public record Barred(String name, LocalDate inForceOn, String source) {}

    /** Somebody who may be given a seat. */
    public record Candidate(long id, String name, String email) {}

    @Transactional(readOnly = true)
    public Optional<CommitteeRules> rules(long fund, LocalDate day) {
        return jdbc.sql("select * from committee_rules_at(?, ?)")
                .params(fund, day)
                .query(CommitteeRules.class)
                .optional();
    }

    /** Who sits on a day, by seat. */
    @Transactional(readOnly = true)
    public List<Mandate> on(long fund, LocalDate day) {
        return jdbc.sql(MANDATES + " where m.fund_id = ? and m.during @> cast(? as date) order by m.seat")
                .params(fund, day)
                .query(Mandate.class)
                .list();
    }

    /** Every mandate there was, is or will be, by seat, the latest first. */
    @Transactional(readOnly = true)
    public List<Mandate> all(Fund fund) {
        return jdbc.sql(MANDATES + " where m.fund_id = ? order by m.seat, m.begins_on desc")
                .param(fund.id())
                .query(Mandate.class)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Barred> barred(Fund fund) {
        return jdbc.sql("select name, in_force_on, source from committee_barred where fund_id = ? order by name")
                .param(fund.id())
                .query(Barred.class)
                .list();
    }

    /** The rule that keeps an institution out from a day on. */
    @Transactional(readOnly = true)
    public Optional<String> bar(Fund fund, String institution, LocalDate from) {
        return jdbc.sql("select committee_bar(?, ?, daterange(?, null))")
                .params(fund.id(), institution, from)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single();
    }

    @Transactional(readOnly = true)
    public List<String> institutions(Fund fund) {
        return jdbc.sql("select name from committee_institution where fund_id = ? order by plain(name)")
                .param(fund.id())
                .query(String.class)
                .list();
    }

    /** Who has the role of a member. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates() {
        return jdbc.sql("""
                        select a.id, a.display_name as name, a.email from account a
                        where a.active and exists (select from account_grant g where g.account_id = a.id and g.role = 'COMMITTEE_MEMBER')
                        order by plain(a.display_name), a.id""").query(Candidate.class).list();
    }

    /**
     * Gives somebody a seat for an institution, which is known from then on.
     *
     * @throws RefusedException where the institution is barred, or the seat, the person or the chair is taken on that day
     */
    public void appoint(Fund fund, int seat, long account, String institution, LocalDate from, boolean chair) {
        CommitteeFaults.telling(() -> {
            jdbc.sql("insert into committee_institution (fund_id, name) values (?, ?) on conflict do nothing")
                    .params(fund.id(), institution)
                    .update();
            return jdbc.sql("""
                            insert into committee_mandate (fund_id, seat, account_id, institution_id, begins_on, chair)
                            select i.fund_id, :seat, :account, i.id, :from, :chair
                            from committee_institution i where i.fund_id = :fund and plain(i.name) = plain(:institution)""")
                    .param("seat", seat)
                    .param("account", account)
                    .param("from", from)
                    .param("chair", chair)
                    .param("fund", fund.id())
                    .param("institution", institution)
                    .update();
        });
    }

    /** Ends a mandate; from {@code day} on the seat is free. */
    public void end(Fund fund, long mandate, LocalDate day) {
        int ended = CommitteeFaults.telling(() -> jdbc.sql("""
                        update committee_mandate set ends_on = :day, version = version + 1
                        where id = :id and fund_id = :fund and begins_on < :day""")
                .param("day", day)
                .param("id", mandate)
                .param("fund", fund.id())
                .update());
        if (ended == 0) {
            throw new RefusedException("Un mandat finit après son premier jour.");
        }
    }
}

package fr.ess.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of the demonstration's fund, written straight into the tables, for its committee to sit on. */
public record CommitteeSetting(JdbcClient jdbc) {

    private static final AtomicInteger FILES = new AtomicInteger();

    /** A takeover before the court, at the committee or at any stage before it, since {@code day}. */
    public String file(String company, LocalDate day, String stage) {
        String reference = "2099-" + (100 + FILES.incrementAndGet());
        long file = jdbc.sql("""
                        insert into buyout_file (fund_id, reference, company, origin, situation, stage_since, received_on, lead_source, employees,
                                                 officer_id)
                        select f.id, ?, ?, 'COURT', 'RECEIVERSHIP', ?, ?, 'REFERRER', 20, a.id
                        from fund f, account a where f.slug = 'transmea' and a.email = 'fonds@demo.test' returning id""")
                .params(reference, company, day, day)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into buyout_plan_line (file_id, kind, amount_cents, position)
                        values (?, 'ASSETS', 12000000, 1), (?, 'FUND_CAPITAL', 5000000, 2), (?, 'BANK', 7000000, 3)""").params(file, file, file).update();
        List<String> way = List.of("LEAD", "QUALIFIED", "STUDY", "COMMITTEE");
        for (int at = 1; at <= way.indexOf(stage); at++) {
            jdbc.sql("""
                            insert into buyout_passage (file_id, number, from_stage, to_stage, passed_on, recorded_by)
                            values (?, ?, ?, ?, ?, 'essai')""")
                    .params(file, at + 1, way.get(at - 1), way.get(at), day)
                    .update();
        }
        return reference;
    }

    public long fileId(String reference) {
        return one("select id from buyout_file where reference = ?", reference);
    }

    public long session(String reference) {
        return one(
                "select max(i.session_id) from committee_item i join buyout_file f on f.id = i.file_id where f.reference = ?",
                reference);
    }

    public long item(String reference) {
        return one(
                "select max(i.id) from committee_item i join buyout_file f on f.id = i.file_id where f.reference = ?",
                reference);
    }

    /** The mandates of the nine seats, by seat. */
    public List<Long> mandates() {
        return new ArrayList<>(jdbc.sql("""
                        select m.id from committee_mandate m join fund f on f.id = m.fund_id
                        where f.slug = 'transmea' and m.ends_on is null order by m.seat""").query(Long.class).list());
    }

    long one(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }
}

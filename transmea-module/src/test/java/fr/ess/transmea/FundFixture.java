package fr.ess.transmea;

import fr.ess.platform.money.Euros;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fund of its own, with files and movements written straight into the tables. */
public final class FundFixture {

    private static final AtomicInteger FUNDS = new AtomicInteger();

    public final long fund;
    private final JdbcClient jdbc;
    private final int number = FUNDS.incrementAndGet();
    private int files;

    /** Owns {@code ownFunds} from the first day of 2007 on. */
    public FundFixture(JdbcClient jdbc, Euros ownFunds) {
        this.jdbc = jdbc;
        this.fund = key(
                "insert into fund (slug, name, created_in) values ('essai-' || ?, 'Essai', 2007) returning id", number);
        jdbc.sql("""
                        insert into fund_terms (fund_id, in_force_on, own_funds_cents, least_ticket_cents, most_ticket_cents, least_employees,
                            most_employees_healthy, most_employees_difficulty, mean_ticket_healthy_cents, mean_ticket_difficulty_cents,
                            least_leverage, most_leverage, jobs_ambition, ambition_years, source)
                        values (?, '2007-01-01', ?, 1000000, 30000000, 3, 50, 100, 9000000, 12000000, 2, 3, 2000, 10, 'essai')
                        """).params(fund, ownFunds.cents()).update();
    }

    /** A healthy company handed over by its owner, received that day. */
    public long file(LocalDate received) {
        files++;
        return key("""
                        insert into buyout_file (fund_id, reference, company, origin, situation, stage_since, received_on, lead_source, employees)
                        values (?, ?, 'Atelier', 'TRANSMISSION', 'HEALTHY', ?, ?, 'OWNER', 10) returning id
                        """, fund, "%04d-%03d".formatted(3000 + number, files), received, received);
    }

    /** Straight to that stage, a step each day from the first one on. */
    public void pass(long file, LocalDate first, BuyoutStage... way) {
        LocalDate day = first;
        for (BuyoutStage stage : way) {
            jdbc.sql("""
                            insert into buyout_passage (file_id, number, from_stage, to_stage, passed_on, recorded_by, motive)
                            select ?, p.number + 1, p.to_stage, ?, ?, 'essai', case when ? then 'OTHER' end
                            from buyout_passage p where p.file_id = ? order by p.number desc limit 1
                            """)
                    .params(file, stage.name(), day, stage.isClosed(), file)
                    .update();
            day = day.plusDays(1);
        }
    }

    public long enter(long file, EntryKind kind, long cents, LocalDate day) {
        return key("""
                        insert into fund_entry (fund_id, file_id, instrument, kind, amount_cents, on_day, entered_by)
                        values (?, ?, 'CAPITAL', ?, ?, ?, 'essai') returning id
                        """, fund, file, kind.name(), cents, day);
    }

    /** Reads files as the program does. */
    public static BuyoutFiles files(JdbcClient jdbc) {
        return new BuyoutFiles(jdbc);
    }

    public long key(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }
}

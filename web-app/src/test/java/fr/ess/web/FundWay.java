package fr.ess.web;

import fr.ess.transmea.BuyoutStage;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of the fund of the examples that came as far as a test needs them. */
record FundWay(JdbcClient jdbc) {

    private static final AtomicInteger FILES = new AtomicInteger(20_000);

    /** The number of a file that was agreed on and is being closed; it moved a step a day from {@code received} on. */
    long closing(LocalDate received) {
        long file = jdbc.sql("""
                        insert into buyout_file (fund_id, reference, company, origin, situation, stage_since, received_on, lead_source,
                                                 employees, officer_id)
                        select id, ?, 'Atelier d’essai', 'TRANSMISSION', 'HEALTHY', ?, ?, 'OWNER', 10,
                               (select id from account where lower(email) = 'fonds@demo.test')
                        from fund where slug = 'transmea' returning id
                        """)
                .params("2026-" + FILES.incrementAndGet(), received, received)
                .query(Long.class)
                .single();
        pass(
                file,
                received.plusDays(1),
                List.of(
                        BuyoutStage.QUALIFIED,
                        BuyoutStage.STUDY,
                        BuyoutStage.COMMITTEE,
                        BuyoutStage.AGREED,
                        BuyoutStage.CLOSING));
        return file;
    }

    void pass(long file, LocalDate first, List<BuyoutStage> way) {
        for (int at = 0; at < way.size(); at++) {
            jdbc.sql("""
                            insert into buyout_passage (file_id, number, from_stage, to_stage, passed_on, recorded_by, motive)
                            select file_id, number + 1, to_stage, :to, :day, 'essai', case when :closed then 'NO_ANSWER' end from buyout_passage
                            where file_id = :file order by number desc limit 1
                            """)
                    .param("to", way.get(at).name())
                    .param("day", first.plusDays(at))
                    .param("closed", way.get(at).isClosed())
                    .param("file", file)
                    .update();
        }
    }
}

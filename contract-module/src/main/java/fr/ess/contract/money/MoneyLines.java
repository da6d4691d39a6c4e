package fr.ess.contract.money;

import fr.ess.contract.SectorContract;
import fr.ess.platform.money.Euros;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads the lines of money of a contract, as they were entered. */
@Service
public class MoneyLines {

    private static final String ALLOCATIONS = lines("contract_allocation", "'ALLOCATED' as step, null as reference");
    private static final String LEDGER = lines("contract_ledger_line", "l.step, l.reference");

    private final JdbcClient jdbc;
    private final Clock clock;

    MoneyLines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private static String lines(String table, String own) {
        return """
                select l.id, %s, l.action_id, coalesce(named.code || ' – ', '') || named.title as action, l.funder_id,
                       f.name as funder, l.year, l.amount_cents, l.in_force_on as day, l.known_on, l.note, l.entered_by,
                       l.example, l.reverses_id, exists (select from %s r where r.reverses_id = l.id and r.visible_from <= :day) as reversed
                from %s l join contract_funder f on f.id = l.funder_id
                cross join lateral (select v.code, v.title from contract_version v
                                    where v.id = contract_last_version(l.action_id)) as named
                """.formatted(own, table, table);
    }

    /** Those that were known and counted by {@code day}; the latest entered first, {@code limit} of them, from before {@code before} on. */
    public List<MoneyLine> of(SectorContract contract, LocalDate day, boolean allocations, long before, int limit) {
        return jdbc
                .sql(
                        (allocations ? ALLOCATIONS : LEDGER)
                                + "where f.contract_id = :contract and l.visible_from <= :day and l.id < :before order by l.id desc limit :most")
                .param("contract", contract.id())
                .param("day", day)
                .param("before", before)
                .param("most", limit)
                .query(Line.class)
                .list()
                .stream()
                .map(Line::line)
                .toList();
    }

    public Optional<MoneyLine> find(SectorContract contract, boolean allocation, long id) {
        return jdbc.sql((allocation ? ALLOCATIONS : LEDGER) + "where f.contract_id = :contract and l.id = :id")
                .param("day", LocalDate.now(clock))
                .param("contract", contract.id())
                .param("id", id)
                .query(Line.class)
                .optional()
                .map(Line::line);
    }

    private record Line(
            long id,
            MoneyStep step,
            long actionId,
            String action,
            long funderId,
            String funder,
            int year,
            long amountCents,
            LocalDate day,
            LocalDate knownOn,
            @Nullable String reference,
            @Nullable String note,
            @Nullable String enteredBy,
            boolean example,
            @Nullable Long reversesId,
            boolean reversed) {

        MoneyLine line() {
            return new MoneyLine(
                    id,
                    step,
                    actionId,
                    action,
                    funderId,
                    funder,
                    year,
                    new Euros(amountCents),
                    day,
                    knownOn,
                    reference,
                    note,
                    enteredBy,
                    example,
                    reversesId,
                    reversed);
        }
    }
}

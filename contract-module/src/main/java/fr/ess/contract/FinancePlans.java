package fr.ess.contract;

import fr.ess.contract.FinancePlan.Cell;
import fr.ess.contract.FinancePlan.Envelope;
import fr.ess.contract.FinancePlan.Funder;
import fr.ess.contract.FinancePlan.Share;
import fr.ess.platform.money.Euros;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads the finance plan of a contract as it was in force and known on any day. */
@Service
public class FinancePlans {

    private final JdbcClient jdbc;

    FinancePlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public FinancePlan at(SectorContract contract, LocalDate day) {
        return new FinancePlan(funders(contract), envelopes(contract, day), shares(contract, day));
    }

    /** In the order of the articles, local authorities and Europe after the signatories. */
    public List<Funder> funders(SectorContract contract) {
        return jdbc.sql("""
                        select f.id, f.code, f.name, f.kind, o.slug as "organisationSlug"
                        from contract_funder f left join organisation o on o.id = f.organisation_id
                        where f.contract_id = :contract order by f.position, f.id
                        """)
                .param("contract", contract.id())
                .query(Funder.class)
                .list();
    }

    private List<Envelope> envelopes(SectorContract contract, LocalDate day) {
        return read(contract, day, """
                        select t.code as article, e.funder_id as "funderId", e.year, e.amount_cents as "amountCents", e.certainty,
                               e.condition, a.kind as "actKind", a.number as "actNumber"
                        from contract_envelopes_at(:contract, :day) e
                        join contract_act a on a.id = e.act_id
                        join contract_funder f on f.id = e.funder_id
                        join contract_tree_at(:contract, :day) t on t.element_id = e.article_id
                        order by e.year, f.position, t.position
                        """, EnvelopeLine.class).stream()
                .map(EnvelopeLine::envelope)
                .toList();
    }

    private List<Share> shares(SectorContract contract, LocalDate day) {
        return read(contract, day, """
                        select s.funder_id as "funderId", s.year, s.envelope_cents as "envelopeCents",
                               s.allocated_cents as "allocatedCents", s.unallocated_cents as "unallocatedCents"
                        from contract_shares_at(:contract, :day) s
                        join contract_funder f on f.id = s.funder_id order by s.year, f.position
                        """, ShareLine.class).stream()
                .map(ShareLine::share)
                .toList();
    }

    /** Every cell of the cube that has any money: up to actions × funders × years, so a page asks for less. */
    public List<Cell> cells(SectorContract contract, LocalDate day) {
        return read(contract, day, """
                        select action_id as "actionId", funder_id as "funderId", year, allocated_cents as "allocatedCents",
                               voted_cents as "votedCents", engaged_cents as "engagedCents", paid_cents as "paidCents", example
                        from contract_money_at(:contract, :day) order by action_id, funder_id, year
                        """, CellLine.class).stream()
                .map(CellLine::cell)
                .toList();
    }

    /** The cells of one action. */
    public List<Cell> cells(SectorContract contract, LocalDate day, long actionId) {
        return jdbc
                .sql("""
                        select action_id as "actionId", funder_id as "funderId", year, allocated_cents as "allocatedCents",
                               voted_cents as "votedCents", engaged_cents as "engagedCents", paid_cents as "paidCents", example
                        from contract_money_at(:contract, :day)
                        where action_id = :action order by year, funder_id
                        """)
                .param("contract", contract.id())
                .param("day", day)
                .param("action", actionId)
                .query(CellLine.class)
                .list()
                .stream()
                .map(CellLine::cell)
                .toList();
    }

    private <T> List<T> read(SectorContract contract, LocalDate day, String sql, Class<T> line) {
        return jdbc.sql(sql)
                .param("contract", contract.id())
                .param("day", day)
                .query(line)
                .list();
    }

    private static @Nullable Euros euros(@Nullable Long cents) {
        return cents == null ? null : new Euros(cents);
    }

    private record EnvelopeLine(
            String article,
            long funderId,
            int year,
            @Nullable Long amountCents,
            Certainty certainty,
            @Nullable String condition,
            ActKind actKind,
            int actNumber) {

        Envelope envelope() {
            return new Envelope(article, funderId, year, euros(amountCents), certainty, condition, actKind, actNumber);
        }
    }

    private record ShareLine(
            long funderId,
            int year,
            @Nullable Long envelopeCents,
            long allocatedCents,
            @Nullable Long unallocatedCents) {

        Share share() {
            return new Share(funderId, year, euros(envelopeCents), new Euros(allocatedCents), euros(unallocatedCents));
        }
    }

    private record CellLine(
            long actionId,
            long funderId,
            int year,
            long allocatedCents,
            long votedCents,
            long engagedCents,
            long paidCents,
            boolean example) {

        Cell cell() {
            return new Cell(
                    actionId,
                    funderId,
                    year,
                    new Euros(allocatedCents),
                    new Euros(votedCents),
                    new Euros(engagedCents),
                    new Euros(paidCents),
                    example);
        }
    }
}

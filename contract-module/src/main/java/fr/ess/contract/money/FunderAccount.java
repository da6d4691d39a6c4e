package fr.ess.contract.money;

import fr.ess.contract.FinancePlan.Cell;
import fr.ess.contract.SectorContract;
import fr.ess.platform.money.Euros;
import fr.ess.platform.web.RefusedException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a funder sees as its own: its seat in contracts, and its payments, which it confirms. */
@Service
public class FunderAccount {

    private final JdbcClient jdbc;
    private final Clock clock;

    FunderAccount(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A funder of a contract that an organisation is. */
    public record Seat(long id, String name) {}

    /**
     * A payment made in a funder's name.
     *
     * @param confirmedBy none while the funder did not confirm it
     */
    public record Payment(
            long id,
            int year,
            String action,
            LocalDate day,
            long amountCents,
            @Nullable String reference,
            boolean example,
            @Nullable String confirmedBy,
            @Nullable LocalDate confirmedOn) {

        public Euros amount() {
            return new Euros(amountCents);
        }
    }

    /** The funders of a contract that these organisations are, under their address of today or a former one. */
    public List<Seat> seats(SectorContract contract, Collection<String> slugs) {
        return jdbc.sql("""
                        select f.id, f.name from contract_funder f join organisation o on o.id = f.organisation_id
                        where f.contract_id = :contract
                          and (o.slug in (:slugs) or exists (select from organisation_former_slug s
                                                             where s.organisation_id = o.id and s.slug in (:slugs)))
                        order by f.position, f.id
                        """)
                .param("contract", contract.id())
                .param("slugs", slugs.isEmpty() ? List.of("") : slugs)
                .query(Seat.class)
                .list();
    }

    /** What was allocated, voted, engaged and paid by each funder in each year, over all actions (their number is 0); an example where
     * its envelope or one of its lines is. */
    public List<Cell> totals(SectorContract contract, LocalDate day) {
        return jdbc.sql("""
                        select funder_id, year, sum(allocated)::bigint as allocated_cents, sum(voted)::bigint as voted_cents,
                               sum(engaged)::bigint as engaged_cents, sum(paid)::bigint as paid_cents, bool_or(example) as example
                        from (select funder_id, year, allocated_cents as allocated, voted_cents as voted, engaged_cents as engaged,
                                     paid_cents as paid, example from contract_money_at(:contract, :day)
                              union all
                              select e.funder_id, e.year, 0, 0, 0, 0, a.example
                              from contract_envelopes_at(:contract, :day) e join contract_act a on a.id = e.act_id) as told
                        group by funder_id, year
                        """).param("contract", contract.id()).param("day", day).query(Total.class).list().stream()
                .map(Total::cell)
                .toList();
    }

    private record Total(
            long funderId,
            int year,
            long allocatedCents,
            long votedCents,
            long engagedCents,
            long paidCents,
            boolean example) {

        Cell cell() {
            return new Cell(
                    0,
                    funderId,
                    year,
                    new Euros(allocatedCents),
                    new Euros(votedCents),
                    new Euros(engagedCents),
                    new Euros(paidCents),
                    example);
        }
    }

    /** Payments that stand, as they were known on {@code day}: those to be confirmed first, then the latest first. */
    public List<Payment> payments(long funder, LocalDate day) {
        return jdbc.sql("""
                        select l.id, l.year, coalesce(v.code || ' – ', '') || v.title as action, l.in_force_on as day, l.amount_cents,
                               l.reference, l.example, c.confirmed_by,
                               (c.confirmed_at at time zone 'Europe/Paris')::date as confirmed_on
                        from contract_ledger_line l
                        join contract_version v on v.id = contract_last_version(l.action_id)
                        left join contract_payment_confirmation c
                            on c.line_id = l.id and (c.confirmed_at at time zone 'Europe/Paris')::date <= :day
                        where l.funder_id = :funder and l.step = 'PAID' and l.reverses_id is null and l.visible_from <= :day
                          and not exists (select from contract_ledger_line r where r.reverses_id = l.id and r.visible_from <= :day)
                        order by c.id is not null, l.in_force_on desc, l.id desc limit 500
                        """)
                .param("funder", funder)
                .param("day", day)
                .query(Payment.class)
                .list();
    }

    /**
     * The funder says that it made the payment.
     *
     * @return false where there is no such payment of an organisation of these
     */
    @Transactional
    public boolean confirm(long payment, Collection<String> slugs, String who) {
        SectorContract contract = jdbc.sql("""
                        select c.id, c.slug, c.title, c.first_year, c.last_year from contract_ledger_line l
                        join contract_funder f on f.id = l.funder_id join sector_contract c on c.id = f.contract_id where l.id = ?
                        """)
                .param(payment)
                .query(SectorContract.class)
                .optional()
                .orElse(null);
        if (contract == null || seats(contract, slugs).stream().noneMatch(seat -> pays(seat, payment))) {
            return false;
        }
        try {
            jdbc.sql("insert into contract_payment_confirmation (line_id, confirmed_by, confirmed_at) values (?, ?, ?)")
                    .param(payment)
                    .param(who)
                    .param(OffsetDateTime.now(clock))
                    .update();
            return true;
        } catch (DuplicateKeyException said) {
            throw new RefusedException("Ce paiement est déjà confirmé.");
        } catch (DataIntegrityViolationException refused) {
            throw new RefusedException("Ce n’est pas un paiement, ou il a été contre-passé.");
        }
    }

    private boolean pays(Seat seat, long payment) {
        return jdbc.sql(
                        "select exists (select from contract_ledger_line where id = ? and funder_id = ? and step = 'PAID')")
                .param(payment)
                .param(seat.id())
                .query(Boolean.class)
                .single();
    }
}

package fr.ess.transmea.exit;

import fr.ess.platform.money.Euros;
import fr.ess.platform.web.RefusedException;
import fr.ess.transmea.BuyoutFile;
import fr.ess.transmea.ledger.Positions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans of buying back: agreed once, replaced by a later one, never changed. */
@Service
@Transactional
public class BuybackPlans {

    private final JdbcClient jdbc;
    private final Positions positions;
    private final Clock clock;

    BuybackPlans(JdbcClient jdbc, Positions positions, Clock clock) {
        this.jdbc = jdbc;
        this.positions = positions;
        this.clock = clock;
    }

    /** The plan in force on a day. */
    @Transactional(readOnly = true)
    public Optional<AgreedPlan> inForce(long file, LocalDate day) {
        return all(file).stream().filter(plan -> !plan.agreedOn().isAfter(day)).findFirst();
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<AgreedPlan> all(long file) {
        return jdbc.sql("select * from buyback_plan where file_id = ? order by agreed_on desc, id desc")
                .param(file)
                .query((row, number) -> new AgreedPlan(
                        row.getLong("id"),
                        row.getObject("agreed_on", LocalDate.class),
                        row.getString("note"),
                        row.getString("recorded_by"),
                        row.getBoolean("example"),
                        new BuybackPlan(instalments(row.getLong("id")))))
                .list();
    }

    private List<BuybackPlan.Instalment> instalments(long plan) {
        return jdbc.sql("select number, due_on, amount_cents from buyback_instalment where plan_id = ? order by number")
                .param(plan)
                .query((row, number) -> new BuybackPlan.Instalment(
                        row.getInt("number"),
                        row.getObject("due_on", LocalDate.class),
                        new Euros(row.getLong("amount_cents"))))
                .list();
    }

    /** @throws RefusedException where the plan is not of all that the fund holds on that day */
    public void agree(BuyoutFile file, BuybackPlan plan, LocalDate day, String note, String by) {
        Euros held = positions.totalOfFile(file.id(), day).outstanding();
        if (!plan.total().equals(held)) {
            throw new RefusedException("Les échéances font " + plan.total().inFrench() + "\u00a0: le fonds détient "
                    + held.inFrench() + " ce jour-là.");
        }
        long id = jdbc.sql("""
                        insert into buyback_plan (file_id, agreed_on, note, recorded_by, recorded_at) values (?, ?, ?, ?, ?) returning id
                        """)
                .params(file.id(), day, note, by, OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        plan.instalments()
                .forEach(one -> jdbc.sql(
                                "insert into buyback_instalment (plan_id, number, due_on, amount_cents) values (?, ?, ?, ?)")
                        .params(id, one.number(), one.dueOn(), one.amount().cents())
                        .update());
    }
}

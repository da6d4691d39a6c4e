package fr.ess.transmea.ledger;

import fr.ess.platform.french.French;
import fr.ess.platform.money.Euros;
import fr.ess.platform.web.RefusedException;
import fr.ess.transmea.BuyoutFile;
import fr.ess.transmea.EntryKind;
import fr.ess.transmea.Instrument;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How what is committed to a file is paid out: tranches, planned and then paid. */
@Service
@Transactional
public class Tranches {

    private final JdbcClient jdbc;
    private final FundLedger ledger;
    private final Positions positions;
    private final Clock clock;

    Tranches(JdbcClient jdbc, FundLedger ledger, Positions positions, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.positions = positions;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Tranche> of(long file) {
        return jdbc.sql("""
                        select t.*, case when r.id is null then e.on_day end as paid_on
                        from fund_tranche t left join fund_entry e on e.id = t.entry_id left join fund_entry r on r.reverses_id = e.id
                        where t.file_id = ? order by t.planned_on, t.id
                        """)
                .param(file)
                .query((row, number) -> new Tranche(
                        row.getLong("id"),
                        Instrument.valueOf(row.getString("instrument")),
                        row.getObject("planned_on", LocalDate.class),
                        new Euros(row.getLong("amount_cents")),
                        row.getString("note"),
                        row.getObject("paid_on", LocalDate.class),
                        row.getBoolean("example")))
                .list();
    }

    /** What of a commitment is neither paid nor planned. */
    @Transactional(readOnly = true)
    public Euros unplanned(long file, Instrument instrument) {
        Euros planned = Euros.sum(of(file).stream()
                .filter(one -> one.instrument() == instrument && !one.isPaid())
                .map(Tranche::amount)
                .toList());
        return positions
                .ofFile(file, LocalDate.now(clock))
                .getOrDefault(instrument, Position.NONE)
                .toPay()
                .minus(planned);
    }

    /** @throws MovementRefusedException where more is planned than is committed */
    public void plan(BuyoutFile file, Instrument instrument, Euros amount, LocalDate day, String note) {
        lock(file);
        Euros left = unplanned(file.id(), instrument);
        if (amount.compareTo(left) > 0) {
            throw new MovementRefusedException(
                    "De ce qui est engagé de cette façon, il reste " + left.inFrench() + " à prévoir.", left);
        }
        jdbc.sql(
                        "insert into fund_tranche (file_id, instrument, planned_on, amount_cents, note) values (?, ?, ?, ?, ?)")
                .params(file.id(), instrument.name(), day, amount.cents(), note)
                .update();
    }

    /** A tranche that is not paid is planned no more. */
    public void remove(BuyoutFile file, long tranche) {
        lock(file);
        unpaid(file, tranche);
        jdbc.sql("delete from fund_tranche where id = ?").param(tranche).update();
    }

    /** @throws MovementRefusedException where a condition is open, or the commitment does not suffice */
    public Tranche pay(BuyoutFile file, long tranche, LocalDate day, String by) {
        lock(file);
        Tranche due = unpaid(file, tranche);
        long entry = ledger.enter(new Movement(
                file.id(),
                due.instrument(),
                EntryKind.DISBURSEMENT,
                due.amount(),
                day,
                due.note().isEmpty() ? "Tranche prévue le " + French.date(due.plannedOn()) : due.note(),
                by));
        jdbc.sql("update fund_tranche set entry_id = ?, version = version + 1 where id = ?")
                .params(entry, tranche)
                .update();
        return due;
    }

    private Tranche unpaid(BuyoutFile file, long tranche) {
        Tranche found = of(file.id()).stream()
                .filter(one -> one.id() == tranche)
                .findFirst()
                .orElseThrow(() -> new RefusedException("Cette tranche n’est plus prévue."));
        if (found.isPaid()) {
            throw new RefusedException("Cette tranche est déjà versée.");
        }
        return found;
    }

    /** Of two people who plan or pay at once, the second sees what the first did. */
    private void lock(BuyoutFile file) {
        jdbc.sql("select id from buyout_file where id = ? for no key update")
                .param(file.id())
                .query(Long.class)
                .single();
    }
}

package fr.ess.transmea.ledger;

import fr.ess.platform.money.Euros;
import fr.ess.transmea.BuyoutFile;
import fr.ess.transmea.EntryKind;
import fr.ess.transmea.Instrument;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Commits the fund to what the committee decided, and releases what will not be paid out. */
@Service
@Transactional
public class Commitments {

    private final FundLedger ledger;
    private final Positions positions;

    Commitments(FundLedger ledger, Positions positions) {
        this.ledger = ledger;
        this.positions = positions;
    }

    /**
     * Commits these amounts, all or none.
     *
     * @throws MovementRefusedException where the fund's own funds do not suffice, with what is left
     */
    public void commit(BuyoutFile file, Map<Instrument, Euros> amounts, LocalDate day, String by) {
        enter(file, EntryKind.COMMITMENT, amounts, day, "Décision du comité d’engagement", by);
    }

    /**
     * Releases these amounts, all or none.
     *
     * @throws MovementRefusedException where more is released than waits to be paid
     */
    public void release(BuyoutFile file, Map<Instrument, Euros> amounts, LocalDate day, String reason, String by) {
        enter(file, EntryKind.RELEASE, amounts, day, reason, by);
    }

    /** Releases all that is committed and not paid out: the decision was withdrawn, or the rest is not needed. */
    public void releaseRest(BuyoutFile file, LocalDate day, String reason, String by) {
        Map<Instrument, Euros> rest = new EnumMap<>(Instrument.class);
        positions.ofFile(file.id(), day).forEach((instrument, position) -> rest.put(instrument, position.toPay()));
        release(file, rest, day, reason, by);
    }

    private void enter(
            BuyoutFile file, EntryKind kind, Map<Instrument, Euros> amounts, LocalDate day, String note, String by) {
        amounts.forEach((instrument, amount) -> {
            if (amount.cents() != 0) {
                ledger.enter(new Movement(file.id(), instrument, kind, amount, day, note, by));
            }
        });
    }
}

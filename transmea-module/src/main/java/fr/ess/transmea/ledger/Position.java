package fr.ess.transmea.ledger;

import fr.ess.platform.money.Euros;

/** What the fund owes and holds at the end of a day; at cost. */
public record Position(Euros committed, Euros invested, Euros repaid, Euros transferred, Euros writtenOff) {

    public static final Position NONE = new Position(Euros.ZERO, Euros.ZERO, Euros.ZERO, Euros.ZERO, Euros.ZERO);

    /** What the fund still holds. */
    public Euros outstanding() {
        return invested.minus(repaid).minus(transferred).minus(writtenOff);
    }

    /** What is committed and not paid out yet. */
    public Euros toPay() {
        return committed.minus(invested);
    }

    /** What of the own funds is committed, held or lost: what came back may be invested again. */
    public Euros used() {
        return committed.minus(repaid).minus(transferred);
    }

    public Position plus(Position other) {
        return new Position(
                committed.plus(other.committed),
                invested.plus(other.invested),
                repaid.plus(other.repaid),
                transferred.plus(other.transferred),
                writtenOff.plus(other.writtenOff));
    }
}

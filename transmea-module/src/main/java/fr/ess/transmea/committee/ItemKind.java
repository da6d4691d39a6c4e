package fr.ess.transmea.committee;

import fr.ess.transmea.BuyoutStage;
import java.util.EnumSet;
import java.util.Set;

/** What the committee is asked about a file. Source: seed 000: it decides investments and is heard on divestments. */
public enum ItemKind {
    /** A decision to invest. */
    INVESTMENT,
    /** An opinion, which decides nothing. */
    DIVESTMENT,
    /** A decision that takes an earlier one back. */
    WITHDRAWAL;

    /** The stages at which a file may be put on an agenda for this; the database knows the same. */
    public Set<BuyoutStage> stages() {
        return switch (this) {
            case INVESTMENT -> EnumSet.of(BuyoutStage.STUDY, BuyoutStage.COMMITTEE);
            case DIVESTMENT -> EnumSet.of(BuyoutStage.FUNDED, BuyoutStage.FOLLOW_UP);
            case WITHDRAWAL -> EnumSet.of(BuyoutStage.COMMITTEE, BuyoutStage.AGREED, BuyoutStage.CLOSING);
        };
    }

    /** Whether it binds the fund. */
    public boolean decides() {
        return this != DIVESTMENT;
    }
}

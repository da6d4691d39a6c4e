package fr.ess.transmea.ledger;

import fr.ess.platform.money.Euros;
import fr.ess.platform.web.RefusedException;
import org.jspecify.annotations.Nullable;

/** A movement that the ledger does not take, with what could have been entered in its place. */
public final class MovementRefusedException extends RefusedException {

    private static final long serialVersionUID = 1;

    private final transient @Nullable Euros left;

    MovementRefusedException(String sentence, @Nullable Euros left) {
        super(sentence);
        this.left = left;
    }

    /** What could have been entered at most; none where no amount would have been taken. */
    public @Nullable Euros left() {
        return left;
    }
}

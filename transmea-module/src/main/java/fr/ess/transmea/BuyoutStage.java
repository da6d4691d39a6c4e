package fr.ess.transmea;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a takeover is on its way from the first call to the exit. A file goes on, one stage back, out, or in again; the
 * database knows the same ways ({@code buyout_may_pass}).
 */
public enum BuyoutStage {
    LEAD,
    QUALIFIED,
    STUDY,
    COMMITTEE,
    AGREED,
    CLOSING,
    FUNDED,
    FOLLOW_UP,
    EXITED,
    DECLINED,
    ABANDONED;

    /** The stages of a takeover that succeeds, in order. */
    public static final Set<BuyoutStage> WAY = EnumSet.range(LEAD, EXITED);

    /** Where a file may go from here. */
    public Set<BuyoutStage> next() {
        return switch (this) {
            case LEAD -> EnumSet.of(QUALIFIED, DECLINED, ABANDONED);
            case QUALIFIED -> EnumSet.of(STUDY, LEAD, DECLINED, ABANDONED);
            case STUDY -> EnumSet.of(COMMITTEE, QUALIFIED, DECLINED, ABANDONED);
            case COMMITTEE -> EnumSet.of(AGREED, STUDY, DECLINED, ABANDONED);
            case AGREED -> EnumSet.of(CLOSING, COMMITTEE, DECLINED, ABANDONED);
            case CLOSING -> EnumSet.of(FUNDED, AGREED, COMMITTEE, ABANDONED);
            case FUNDED -> EnumSet.of(FOLLOW_UP, CLOSING);
            case FOLLOW_UP -> EnumSet.of(EXITED, FUNDED);
            case EXITED -> EnumSet.of(FOLLOW_UP);
            case DECLINED -> EnumSet.of(LEAD, QUALIFIED, STUDY, COMMITTEE);
            case ABANDONED -> EnumSet.of(LEAD, QUALIFIED, STUDY, COMMITTEE, AGREED);
        };
    }

    public boolean mayPassTo(BuyoutStage stage) {
        return next().contains(stage);
    }

    /** Whether the file left without a takeover by the fund. */
    public boolean isClosed() {
        return this == DECLINED || this == ABANDONED;
    }

    /** Whether the fund has paid. */
    public boolean isFunded() {
        return this == FUNDED || this == FOLLOW_UP || this == EXITED;
    }

    /** Whether nothing is done any more: it left without a takeover, or the fund has left the company. */
    public boolean isOver() {
        return isClosed() || this == EXITED;
    }

    /** Whether going from here to {@code stage} undoes a step. */
    public boolean isBack(BuyoutStage stage) {
        return WAY.contains(this) && WAY.contains(stage) && stage.compareTo(this) < 0;
    }
}

package fr.ess.transmea;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a line of a finance plan is. */
public enum PlanLineKind {
    SHARES(PlanSide.USE, null),
    ASSETS(PlanSide.USE, null),
    INVESTMENT(PlanSide.USE, null),
    WORKING_CAPITAL(PlanSide.USE, null),
    FEES(PlanSide.USE, null),
    OTHER_USE(PlanSide.USE, null),
    FUND_CAPITAL(PlanSide.SOURCE, Instrument.CAPITAL),
    FUND_SECURITIES(PlanSide.SOURCE, Instrument.SECURITIES),
    FUND_ACCOUNT(PlanSide.SOURCE, Instrument.ACCOUNT),
    EMPLOYEES(PlanSide.SOURCE, null),
    BANK(PlanSide.SOURCE, null),
    CO_INVESTOR(PlanSide.SOURCE, null),
    SELLER(PlanSide.SOURCE, null),
    SUBSIDY(PlanSide.SOURCE, null),
    OTHER_SOURCE(PlanSide.SOURCE, null),
    GUARANTEE(PlanSide.GUARANTEE, null);

    private final PlanSide side;
    private final @Nullable Instrument instrument;

    PlanLineKind(PlanSide side, @Nullable Instrument instrument) {
        this.side = side;
        this.instrument = instrument;
    }

    public PlanSide side() {
        return side;
    }

    /** What the fund invests by, where the line is the fund's own. */
    public Optional<Instrument> instrument() {
        return Optional.ofNullable(instrument);
    }

    /** Whether the line is other financing that the fund's ticket brings. Source: seed 000: loans, co-investors. */
    public boolean isLevered() {
        return this == BANK || this == CO_INVESTOR;
    }
}

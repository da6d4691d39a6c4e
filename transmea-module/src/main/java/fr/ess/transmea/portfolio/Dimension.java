package fr.ess.transmea.portfolio;

import org.jspecify.annotations.Nullable;

/** What a portfolio is broken down by. */
public enum Dimension {
    STAGE,
    ORIGIN,
    SITUATION,
    SECTOR,
    DEPARTEMENT,
    LEAD_SOURCE,
    REFERRER_KIND,
    /** Persons: only for those who work the files. */
    REFERRER;

    /** An enum constant to be labelled, a name, or null where nobody told it. */
    @Nullable Object of(PortfolioLine line) {
        return switch (this) {
            case STAGE -> line.stage();
            case ORIGIN -> line.origin();
            case SITUATION -> line.situation();
            case SECTOR -> line.sector();
            case DEPARTEMENT -> line.departement();
            case LEAD_SOURCE -> line.leadSource();
            case REFERRER_KIND -> line.referrerKind();
            case REFERRER -> line.referrer();
        };
    }
}

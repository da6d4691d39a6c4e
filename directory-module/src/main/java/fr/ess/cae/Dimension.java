package fr.ess.cae;

import org.jspecify.annotations.Nullable;

/** What the people of the registry are counted by. */
public enum Dimension {
    CO_OPERATIVE,
    STATUS,
    GENDER,
    SITUATION,
    DEPARTEMENT,
    SECTOR;

    /** An enum constant to be labelled, a name, or null where nobody told it. */
    @Nullable Object of(PersonLine line) {
        return switch (this) {
            case CO_OPERATIVE -> line.caeId();
            case STATUS -> line.status();
            case GENDER -> line.gender();
            case SITUATION -> line.situation();
            case DEPARTEMENT -> line.departement();
            case SECTOR -> line.sector();
        };
    }
}

package fr.ess.events;

import java.util.Arrays;
import java.util.Optional;

/** What an event is. */
public enum EventKind {
    FORUM("forum"),
    TRADE_FAIR("salon"),
    CONFERENCE("conference"),
    WORKSHOP("atelier"),
    VISIT("visite"),
    ENTREPRENEURS("entrepreneurs"),
    SOLIDARITY("moment-solidaire"),
    ASSEMBLY("assemblee"),
    TRAINING("formation"),
    OTHER("autre");

    private final String code;

    EventKind(String code) {
        this.code = code;
    }

    /** As it stands in addresses and data. */
    public String code() {
        return code;
    }

    public static Optional<EventKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}

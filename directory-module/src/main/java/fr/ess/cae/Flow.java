package fr.ess.cae;

import fr.ess.platform.secrecy.Disclosure;
import java.util.stream.LongStream;

/** Who was there before a period, came, left, and is there at its end: {@code opening + entries − exits = closing}. */
public record Flow(long opening, long entries, long exits, long closing) {

    public Flow {
        if (opening + entries - exits != closing) {
            throw new IllegalArgumentException(opening + " + " + entries + " - " + exits + " is not " + closing);
        }
    }

    boolean tellsOfSomebody() {
        return LongStream.of(opening, entries, exits, closing).anyMatch(count -> count > 0 && count < Disclosure.LEAST);
    }
}

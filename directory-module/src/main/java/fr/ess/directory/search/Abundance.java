package fr.ess.directory.search;

import java.util.Arrays;
import java.util.Optional;

/**
 * How many entries answer the words of a search, which decides how finely they are ranked: to rank is to read them all. A
 * cursor carries it, so that the following pages keep to the order of the first whatever is written meanwhile.
 */
enum Abundance {
    /** Few enough to rank them all, tier by tier. */
    FEW('r', 0),
    /** Few names, many others: the names are ranked, the others follow by name. */
    FEW_NAMES('n', 1),
    /** Many names: those that equal the words, those that begin with them, the other names, and the others, each by name. */
    MANY('m', 2);

    private final char code;
    private final int number;

    Abundance(char code, int number) {
        this.code = code;
        this.number = number;
    }

    /** As it stands in cursors. */
    char code() {
        return code;
    }

    /** As statements say it. */
    int number() {
        return number;
    }

    static Optional<Abundance> numbered(long number) {
        return Arrays.stream(values())
                .filter(abundance -> abundance.number == number)
                .findFirst();
    }

    static Optional<Abundance> of(char code) {
        return Arrays.stream(values())
                .filter(abundance -> abundance.code == code)
                .findFirst();
    }
}

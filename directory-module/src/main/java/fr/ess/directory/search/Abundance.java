package fr.ess.directory.search;

import java.util.Arrays;

/**
 * How many entries answer the words of a search, which decides how finely they are ranked: to rank is to read them all. A
 * cursor carries it, so that the following pages keep to the order of the first whatever is written meanwhile.
 */
enum Abundance {
    /** Few enough to rank them all, tier by tier. */
    FEW(0),
    /** Few names, many others: the names are ranked, the others follow by name. */
    FEW_NAMES(1),
    /** Many names: those that equal the words, those that begin with them, the other names, and the others, each by name. */
    MANY(2);

    private final int number;

    Abundance(int number) {
        this.number = number;
    }

    /** As it stands in statements and cursors. */
    int number() {
        return number;
    }

    /** Refuses what is no number of one. */
    static Abundance of(long number) {
        return Arrays.stream(values())
                .filter(abundance -> abundance.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a number of an abundance"));
    }
}

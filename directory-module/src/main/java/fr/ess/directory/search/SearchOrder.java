package fr.ess.directory.search;

import java.util.Arrays;
import java.util.Optional;

/** The orders in which a search can be read; each is total, so that a cursor can go on from any row. */
public enum SearchOrder {
    /** The names that equal the words, then those that begin with them, then those that hold them, then the rest. */
    RELEVANCE("pertinence"),
    NAME("nom"),
    /** The last to join the directory first. */
    RECENT("recent"),
    /** The last to be changed first. */
    MODIFIED("modification"),
    DISTANCE("distance");

    private final String code;

    SearchOrder(String code) {
        this.code = code;
    }

    /** As it stands in addresses. */
    public String code() {
        return code;
    }

    public static Optional<SearchOrder> of(String code) {
        return Arrays.stream(values()).filter(order -> order.code.equals(code)).findFirst();
    }
}

package fr.ess.contract.amendment;

import java.util.List;

/**
 * What an act changes of one element, amount or operator.
 *
 * @param section such as « Action » or « Montant »
 */
public record Difference(String section, String name, Nature nature, List<Field> fields) {

    /** What becomes of the thing as a whole. */
    public enum Nature {
        ADDED,
        CHANGED,
        ENDED
    }

    /** One field of it, with both values in one text. */
    public record Field(String label, List<WordDiff.Piece> pieces) {}
}

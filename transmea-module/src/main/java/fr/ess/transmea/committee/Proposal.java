package fr.ess.transmea.committee;

import fr.ess.platform.money.Euros;
import fr.ess.transmea.Instrument;
import java.util.List;
import java.util.Map;

/**
 * What is put to the vote.
 *
 * @param note what members read about it beforehand
 * @param derogation why the ticket may be outside the fund's terms; empty where it is not
 */
public record Proposal(String note, String derogation, Map<Instrument, Euros> amounts, List<String> conditions) {

    public static final int MOST_CONDITIONS = 20;
    public static final int LONGEST_CONDITION = 500;

    /** Nothing but the item itself, for what has no amount. */
    public static Proposal bare(String note) {
        return new Proposal(note, "", Map.of(), List.of());
    }
}

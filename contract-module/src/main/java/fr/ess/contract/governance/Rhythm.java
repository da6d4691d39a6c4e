package fr.ess.contract.governance;

/**
 * How often a body meets in a year.
 *
 * @param minimum what the text of the contract asks for
 * @param targetLow what is aimed at, from
 * @param targetHigh to
 */
public record Rhythm(int minimum, int targetLow, int targetHigh) {

    /** The most that a body may be asked for. */
    public static final int MOST = 12;

    public boolean makesSense() {
        return minimum >= 0 && minimum <= targetLow && targetLow <= targetHigh && targetHigh <= MOST;
    }

    /** « 3 à 4 », « 1 » */
    public String target() {
        return targetLow == targetHigh ? Integer.toString(targetLow) : targetLow + " à " + targetHigh;
    }
}

package fr.ess.contract;

/**
 * What of a contract is in one département, as it was known on one day.
 *
 * @param name of the département, or what says that the directory places them in none
 * @param partners partner authorities that are there
 * @param voted of these, those whose vote has its date
 * @param operators organisations there that carry an action
 * @param actions carried by them; one that is carried from two départements counts in both
 * @param indicators that have a value for the département
 */
public record TerritoryLine(String name, int partners, int voted, int operators, int actions, int indicators) {

    public boolean isEmpty() {
        return partners + operators + actions + indicators == 0;
    }
}

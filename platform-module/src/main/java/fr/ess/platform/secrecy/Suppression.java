package fr.ess.platform.secrecy;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Secondary suppression: of the groups that tell of nobody by themselves, as many as may be told together. All of them if that
 * leaks nothing, otherwise breakdown by breakdown, otherwise group by group; what comes first is the last to be withheld.
 */
public final class Suppression<G> {

    /** Somebody who keeps what is told and works out what is not; one that was told more is another. */
    public interface Attack<G> {

        Attack<G> with(List<G> told);

        /** Whether something comes out that must not. */
        boolean succeeds();
    }

    private final Set<G> told = Collections.newSetFromMap(new IdentityHashMap<>());

    private Suppression() {}

    /**
     * @param breakdowns those that matter most first, each with the groups that are safe alone, and of these too the most
     *     important first
     * @param attack by somebody who knows what is told in any case
     * @return those to tell; which of two equal ones is told is a matter of identity
     */
    public static <G> Set<G> told(List<List<G>> breakdowns, Attack<G> attack) {
        Suppression<G> suppression = new Suppression<>();
        suppression.add(breakdowns, attack);
        return suppression.told;
    }

    /** Answers the attack by somebody who was told what was added. */
    private Attack<G> add(List<List<G>> more, Attack<G> before) {
        List<G> all = more.stream().flatMap(List::stream).toList();
        Attack<G> then = before.with(all);
        if (!then.succeeds()) {
            told.addAll(all);
            return then;
        }
        Attack<G> now = before;
        if (more.size() > 1) {
            for (List<G> one : more) {
                now = add(List.of(one), now);
            }
        } else if (all.size() > 1) {
            for (G group : all) {
                now = add(List.of(List.of(group)), now);
            }
        }
        return now;
    }
}

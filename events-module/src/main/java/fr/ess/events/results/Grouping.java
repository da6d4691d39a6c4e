package fr.ess.events.results;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the results are counted by. */
public enum Grouping {
    EVENT("evenement", "e.title"),
    SERIES("edition", "coalesce(s.name || ', édition ' || e.edition, 'Hors série')"),
    CAMPAIGN("campagne", "coalesce(c.name, 'Hors campagne')"),
    YEAR("annee", "to_char(a.local_start, 'YYYY')"),
    DEPARTEMENT("departement", "coalesce(d.name, 'En ligne, ou dans toute la région')"),
    KIND("type", "e.kind");

    private final String key;
    private final String expression;

    Grouping(String key, String expression) {
        this.key = key;
        this.expression = expression;
    }

    /** As addresses name it. */
    public String key() {
        return key;
    }

    String expression() {
        return expression;
    }

    String at() {
        return this == EVENT ? "a.local_start" : "null::timestamp";
    }

    public static Optional<Grouping> of(String key) {
        return Arrays.stream(values())
                .filter(one -> one.key.equals(key.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}

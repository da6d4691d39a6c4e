package fr.ess.contract.indicator.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure with everything that it rests on, in French.
 *
 * @param figure none where nothing is known, or where values cannot be put together
 * @param gaps such as « 3 valeurs manquantes », or nothing
 * @param formula how the figure was worked out, with its terms
 */
record IndicatorView(
        String code,
        String title,
        String definition,
        String kind,
        String unit,
        @Nullable String figure,
        String gaps,
        String formula,
        @Nullable String baseline,
        @Nullable String target,
        boolean published,
        boolean example,
        String source,
        String definedBy,
        List<String> serves,
        List<Row> rows,
        List<Part> parts,
        List<String> unheard) {

    /**
     * One line behind the figure.
     *
     * @param second none for kinds without a second term
     * @param counted whether it is in the figure
     */
    record Row(
            long id,
            String action,
            String territory,
            String when,
            String first,
            @Nullable String second,
            String origin,
            String author,
            String known,
            @Nullable String reason,
            boolean counted,
            boolean superseded,
            boolean example) {}

    /** A part of the figure, which opens in its turn. */
    record Part(String name, String figure, String gaps, String address) {}

    public boolean hasSecond() {
        return rows.stream().anyMatch(row -> row.second() != null);
    }
}

package fr.ess.directory.search;

import fr.ess.directory.EssStatus;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for, in which order, and how much of it.
 *
 * @param exact whether the text is to be taken letter by letter, mistyped or not
 * @param criteria codes or names of territories and nomenclatures, as they were given
 * @param services all of which are to be offered
 * @param cursor where the page before ended
 */
public record SearchQuery(
        @Nullable String text,
        boolean exact,
        Map<Criterion, List<String>> criteria,
        Set<Service> services,
        @Nullable EssStatus ess,
        @Nullable Near near,
        @Nullable Bounds bounds,
        SearchOrder order,
        int limit,
        @Nullable String cursor) {

    /** Without services, and forgiving. */
    public SearchQuery(
            @Nullable String text,
            Map<Criterion, List<String>> criteria,
            @Nullable EssStatus ess,
            @Nullable Near near,
            @Nullable Bounds bounds,
            SearchOrder order,
            int limit,
            @Nullable String cursor) {
        this(text, false, criteria, Set.of(), ess, near, bounds, order, limit, cursor);
    }

    /** The same for another text. */
    SearchQuery meaning(String corrected) {
        return new SearchQuery(corrected, exact, criteria, services, ess, near, bounds, order, limit, cursor);
    }

    /** The same in another order. */
    public SearchQuery inOrder(SearchOrder other) {
        return new SearchQuery(text, exact, criteria, services, ess, near, bounds, other, limit, cursor);
    }

    /** Whether every published organisation answers it, or every one of a rectangle. */
    boolean isUnfiltered() {
        return text == null && criteria.isEmpty() && services.isEmpty() && ess == null && near == null;
    }

    /** A name for everything but the page: a cursor of another search is refused by it. */
    String fingerprint() {
        return Integer.toHexString(List.of(
                        String.valueOf(text),
                        exact,
                        criteria,
                        Service.bits(services),
                        String.valueOf(ess),
                        String.valueOf(near),
                        String.valueOf(bounds))
                .toString()
                .hashCode());
    }
}

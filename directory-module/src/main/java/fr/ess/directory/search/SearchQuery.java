package fr.ess.directory.search;

import fr.ess.directory.EssStatus;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for, in which order, and how much of it.
 *
 * @param criteria codes or names of territories and nomenclatures, as they were given
 * @param cursor where the page before ended
 */
public record SearchQuery(
        @Nullable String text,
        Map<Criterion, List<String>> criteria,
        @Nullable EssStatus ess,
        @Nullable Near near,
        @Nullable Bounds bounds,
        SearchOrder order,
        int limit,
        @Nullable String cursor) {

    /** A name for everything but the page: a cursor of another search is refused by it. */
    String fingerprint() {
        return Integer.toHexString(List.of(
                        String.valueOf(text),
                        criteria,
                        String.valueOf(ess),
                        String.valueOf(near),
                        String.valueOf(bounds))
                .toString()
                .hashCode());
    }
}

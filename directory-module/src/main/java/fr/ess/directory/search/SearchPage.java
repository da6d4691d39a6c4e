package fr.ess.directory.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a search.
 *
 * @param total of the whole search
 * @param exact whether there are no more than that: frequent words are counted up to a limit
 * @param next the cursor of the page after; absent on the last
 * @param corrected what was searched for instead of the text, which nothing answers; absent where it was taken as typed
 */
public record SearchPage(
        long total,
        boolean exact,
        List<OrganisationLine> lines,
        @Nullable String next,
        @Nullable String corrected) {}

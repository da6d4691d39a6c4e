package fr.ess.directory.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a search.
 *
 * @param total of the whole search, exact
 * @param next the cursor of the page after; absent on the last
 */
public record SearchPage(
        long total, List<OrganisationLine> lines, @Nullable String next) {}

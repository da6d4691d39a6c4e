package fr.ess.directory.search;

import java.util.List;
import java.util.Map;

/**
 * One page with the counts beside it.
 *
 * @param filters the values that the search asks for, by criterion, with their labels
 * @param exact whether the facets count all; else there are at least so many
 */
public record FacetedPage(
        SearchPage page, Map<Criterion, List<FacetValue>> facets, Map<Criterion, List<Filter>> filters, boolean exact) {

    /** A value of the query: as it was given, and what it is called. */
    public record Filter(String given, String label) {}
}

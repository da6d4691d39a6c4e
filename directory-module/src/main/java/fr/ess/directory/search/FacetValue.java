package fr.ess.directory.search;

/**
 * One value of a facet and how many organisations it would leave, every other filter kept.
 *
 * @param chosen whether the search asks for it
 */
public record FacetValue(String code, String label, long count, boolean chosen) {}

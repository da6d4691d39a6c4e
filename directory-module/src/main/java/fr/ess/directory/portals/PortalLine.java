package fr.ess.directory.portals;

/**
 * A portal in a list.
 *
 * @param territory the names of its territories
 * @param organisations how many published organisations are within
 */
public record PortalLine(
        int id, String slug, String name, PortalState state, String tagline, String territory, long organisations) {}

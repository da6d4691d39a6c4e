package fr.ess.directory.portals;

import java.util.List;

/**
 * A portal, to be read.
 *
 * @param page its text, in Markdown, as typed
 */
public record PortalPage(
        int id,
        String slug,
        String name,
        PortalState state,
        String tagline,
        String page,
        long version,
        List<Place> territory) {

    /** One of the territories that it covers; {@code code} is INSEE's, and no two levels share one. */
    public record Place(int id, String level, String code, String name) {}

    /** The same with another text, which nobody saved. */
    public PortalPage saying(String newTagline, String newPage) {
        return new PortalPage(id, slug, name, state, newTagline, newPage, version, territory);
    }

    public boolean isPublished() {
        return state == PortalState.PUBLISHED;
    }
}

package fr.ess.directory.portals.web;

import fr.ess.directory.portals.PortalPage;
import fr.ess.directory.portals.PortalPictures;
import fr.ess.directory.search.Criterion;
import fr.ess.directory.search.FacetedPage;
import fr.ess.directory.search.OrganisationProfiles;
import fr.ess.directory.search.OrganisationSearch;
import fr.ess.directory.search.SearchOrder;
import fr.ess.directory.search.SearchQuery;
import fr.ess.platform.text.SafeMarkdown;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays a portal's page out, for everybody or for those who look at it before it is published. */
@Component
class PortalPages {

    private static final int SUMMARY = 160;

    private final OrganisationSearch search;
    private final OrganisationProfiles profiles;
    private final PortalPictures pictures;

    PortalPages(OrganisationSearch search, OrganisationProfiles profiles, PortalPictures pictures) {
        this.search = search;
        this.profiles = profiles;
        this.pictures = pictures;
    }

    /**
     * Counted by the search of the directory itself, so that the figures are what the directory finds.
     *
     * @param pictureFolder where whoever looks may see the pictures
     */
    void show(PortalPage portal, String pictureFolder, Model model) {
        SafeMarkdown.Reading reading = SafeMarkdown.read(portal.page(), pictures.byName(portal.id(), pictureFolder));
        FacetedPage counted = search.facetedPage(new SearchQuery(
                null,
                Map.of(
                        Criterion.TERRITORY,
                        portal.territory().stream().map(PortalPage.Place::code).toList()),
                null,
                null,
                null,
                SearchOrder.NAME,
                1,
                null));
        model.addAttribute(
                "portal",
                PortalView.of(
                        portal,
                        reading.passages(),
                        counted,
                        counted.facets().getOrDefault(Criterion.FAMILY, List.of()),
                        profiles.putForwardBy(portal.id())));
        model.addAttribute("description", portal.tagline().isEmpty() ? reading.beginning(SUMMARY) : portal.tagline());
    }
}

package fr.ess.directory.portals.web;

import fr.ess.directory.portals.PortalPage;
import fr.ess.directory.search.FacetValue;
import fr.ess.directory.search.FacetedPage;
import fr.ess.directory.search.OrganisationLine;
import fr.ess.directory.web.ResultCard;
import fr.ess.platform.french.French;
import fr.ess.platform.text.Passage;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The page of a portal, ready to read.
 *
 * @param territory the names of what it covers
 * @param count how many organisations the directory lists there
 * @param families how many of each family, the most numerous first
 */
public record PortalView(
        String slug,
        String name,
        String tagline,
        String territory,
        String count,
        String countLabel,
        List<Family> families,
        List<Passage> text,
        List<ResultCard> cards,
        String directory,
        String map) {

    /** One family of the law, and the search narrowed to it. */
    public record Family(String label, String count, String href) {}

    static PortalView of(
            PortalPage portal,
            List<Passage> text,
            FacetedPage counted,
            List<FacetValue> families,
            List<OrganisationLine> highlights) {
        String directory = PortalsController.PATH + "/" + portal.slug() + "/annuaire";
        long total = counted.page().total();
        return new PortalView(
                portal.slug(),
                portal.name(),
                portal.tagline(),
                portal.territory().stream().map(PortalPage.Place::name).collect(Collectors.joining(", ")),
                French.number(total),
                total < 2 ? "organisation recensée" : "organisations recensées",
                families.stream()
                        .filter(family -> family.count() > 0)
                        .map(family -> new Family(
                                family.label(), French.number(family.count()), directory + "?famille=" + family.code()))
                        .toList(),
                text,
                highlights.stream().map(ResultCard::of).toList(),
                directory,
                directory + "?vue=carte");
    }
}

package fr.ess.directory.web;

import fr.ess.directory.search.OrganisationLine;
import fr.ess.directory.search.OrganisationProfile;
import fr.ess.directory.search.OrganisationProfile.FieldSource;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that the page of one organisation shows, ready to read.
 *
 * @param provenance where everything comes from that says nothing else, and since when
 */
record ProfileView(
        OrganisationLine line,
        OrganisationProfile.Details details,
        boolean closed,
        String description,
        @Nullable String descriptionSource,
        List<ProfileFacts.Fact> identity,
        List<ProfileFacts.Fact> location,
        List<ProfileFacts.Fact> contact,
        @Nullable String place,
        @Nullable String positionNote,
        @Nullable String aroundHref,
        @Nullable String mapHref,
        String provenance,
        boolean severalSources,
        String updated,
        @Nullable String verified,
        String jsonLd,
        String card,
        List<ResultCard> neighbours,
        List<ResultCard> alike) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    static ProfileView of(
            OrganisationProfile profile,
            String canonical,
            Map<String, FieldSource> sources,
            List<OrganisationLine> neighbours,
            List<OrganisationLine> alike,
            Labels labels) {
        OrganisationLine line = profile.line();
        return new ProfileView(
                line,
                profile.details(),
                profile.isClosed(),
                description(line),
                line.description() == null ? null : ProfileFacts.source(sources.get("description"), labels),
                ProfileFacts.identity(profile, sources, labels),
                ProfileFacts.location(profile, sources, labels),
                ProfileFacts.contact(profile, sources, labels),
                ResultCard.place(line),
                line.positionKind() == null ? null : labels.of(line.positionKind()),
                around(line, ResultsView.LIST),
                around(line, ResultsView.MAP),
                labels.of(line.source()) + ", " + day(profile.details().createdAt()),
                !sources.isEmpty(),
                day(profile.details().updatedAt()),
                line.verifiedOn() == null ? null : French.date(line.verifiedOn()),
                JsonLd.of(profile, canonical),
                SearchAddress.PAGE + "/" + line.slug() + ProfileController.CARD,
                neighbours.stream().map(ResultCard::of).toList(),
                alike.stream().map(ResultCard::of).toList());
    }

    private static String day(Instant instant) {
        return French.date(instant.atZone(PARIS).toLocalDate());
    }

    /** One sentence for search engines and shared links. */
    private static String description(OrganisationLine line) {
        if (line.description() != null) {
            return line.description();
        }
        List<String> parts = new ArrayList<>();
        parts.add(line.familyLabel() == null ? "Organisation" : line.familyLabel());
        if (line.sectorLabel() != null) {
            parts.add(line.sectorLabel());
        }
        String place = ResultCard.place(line);
        if (place != null) {
            parts.add(place);
        }
        return String.join(", ", parts);
    }

    private static @Nullable String around(OrganisationLine line, ResultsView view) {
        return JsonLd.isDrawn(line)
                ? SearchAddress.empty()
                        .with("pres", line.latitude() + "," + line.longitude())
                        .with("rayon", "10")
                        .with(ResultsView.PARAMETER, view.code())
                        .toString()
                : null;
    }
}

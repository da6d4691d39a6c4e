package fr.ess.directory.web;

import fr.ess.directory.PositionKind;
import fr.ess.directory.search.OrganisationLine;
import fr.ess.directory.search.OrganisationProfile;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An organisation in the words of schema.org, for search engines and for the export. */
final class JsonLd {

    static final String CONTEXT = "https://schema.org";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonLd() {}

    /** JSON that may stand inside a script element: no sign in it can end the element or open another. */
    static String of(OrganisationProfile profile, String address) {
        OrganisationLine line = profile.line();
        OrganisationProfile.Details details = profile.details();
        Map<String, Object> organisation = new LinkedHashMap<>();
        organisation.put("@context", CONTEXT);
        organisation.putAll(organisation(line, address));
        put(organisation, "email", details.email());
        put(organisation, "telephone", details.phone());
        put(
                organisation,
                "foundingDate",
                details.foundedOn() == null ? null : details.foundedOn().toString());
        return JSON.writeValueAsString(organisation)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    /** What every list knows of it. */
    static Map<String, Object> organisation(OrganisationLine line, String address) {
        Map<String, Object> organisation = new LinkedHashMap<>();
        organisation.put("@type", "Organization");
        organisation.put("@id", address);
        put(organisation, "name", line.name());
        put(organisation, "alternateName", line.acronym() == null ? line.usualName() : line.acronym());
        put(organisation, "description", line.description());
        put(organisation, "url", line.website());
        put(organisation, "identifier", line.siren());
        organisation.put("address", postalAddress(line));
        if (isDrawn(line)) {
            Map<String, Object> place = new LinkedHashMap<>();
            place.put("@type", "Place");
            place.put("geo", point(line));
            organisation.put("location", place);
        }
        return organisation;
    }

    /** Whether the position is known well enough to be drawn. */
    static boolean isDrawn(OrganisationLine line) {
        return line.positionKind() != null && line.positionKind() != PositionKind.TO_CHECK;
    }

    private static Map<String, Object> postalAddress(OrganisationLine line) {
        Map<String, Object> address = new LinkedHashMap<>();
        address.put("@type", "PostalAddress");
        put(address, "streetAddress", line.address());
        put(address, "postalCode", line.postalCode());
        put(address, "addressLocality", line.commune());
        address.put("addressCountry", "FR");
        return address;
    }

    private static Map<String, Object> point(OrganisationLine line) {
        Map<String, Object> point = new LinkedHashMap<>();
        point.put("@type", "GeoCoordinates");
        put(point, "latitude", line.latitude());
        put(point, "longitude", line.longitude());
        return point;
    }

    private static void put(Map<String, Object> object, String name, @Nullable Object value) {
        if (value != null) {
            object.put(name, value);
        }
    }
}

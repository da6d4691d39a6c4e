package fr.ess.directory.web;

import fr.ess.directory.search.OrganisationMap;
import fr.ess.platform.web.BadParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same questions as the list, answered by groups on a map: small, whatever the rectangle. */
@RestController
@OpenToOtherSites
class MapApi {

    static final String PATH = "/api/v1/organisations/carte";

    private static final int DEEPEST_ZOOM = 20;

    private final OrganisationMap map;

    MapApi(OrganisationMap map) {
        this.map = map;
    }

    /** {@code zoom} (0 to 20, as maps in tiles of 256 pixels count) makes groups some 64 pixels apart. */
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    MapResource map(SearchParameters parameters, @RequestParam(required = false) @Nullable String zoom) {
        return MapResource.of(map.of(parameters.toQuery(), zoom(zoom)));
    }

    private static @Nullable Integer zoom(@Nullable String text) {
        String value = SearchParameters.text("zoom", text);
        if (value == null) {
            return null;
        }
        if (!value.matches("[0-9]{1,2}") || Integer.parseInt(value) > DEEPEST_ZOOM) {
            throw new BadParameterException("zoom", "Donnez un nombre de 0 à " + DEEPEST_ZOOM + ".");
        }
        return Integer.valueOf(value);
    }
}

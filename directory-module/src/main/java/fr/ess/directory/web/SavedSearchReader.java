package fr.ess.directory.web;

import fr.ess.directory.alerts.SavedSearches;
import fr.ess.directory.search.OrganisationSearch;
import fr.ess.directory.search.SearchQuery;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.BadParameterException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Writes a search as the query of its address, always in the same order, and reads it back. */
@Component
class SavedSearchReader implements SavedSearches {

    private static final int LONGEST = 2000;

    private final OrganisationSearch search;
    private final Labels labels;

    SavedSearchReader(OrganisationSearch search, Labels labels) {
        this.search = search;
        this.labels = labels;
    }

    @Override
    public String canonical(MultiValueMap<String, String> given) {
        SearchParameters parameters = parameters(given);
        search.verify(parameters.toQuery());
        String query = address(parameters).at("");
        if (query.length() > LONGEST) {
            throw new BadParameterException("recherche", "Cette recherche est trop longue.");
        }
        return query.isEmpty() ? "" : query.substring(1);
    }

    @Override
    public String canonical(String written) {
        return canonical(given(written));
    }

    @Override
    public SearchQuery read(String written) {
        return parameters(given(written)).toQuery();
    }

    @Override
    public String inWords(String written) {
        SearchParameters parameters = parameters(given(written));
        SearchQuery query = parameters.toQuery();
        String words = SearchView.of(address(parameters), query, search.facetedPage(query), labels).chips().stream()
                .map(SearchView.Chip::label)
                .collect(Collectors.joining(" · "));
        return words.isEmpty() ? "tout l’annuaire" : words;
    }

    @Override
    public String page(String written) {
        return SearchAddress.PAGE + (written.isEmpty() ? "" : "?" + written);
    }

    private static SearchAddress address(SearchParameters parameters) {
        return SearchAddress.of(parameters).without("tri").without("limite");
    }

    private static MultiValueMap<String, String> given(String written) {
        MultiValueMap<String, String> encoded =
                UriComponentsBuilder.newInstance().query(written).build().getQueryParams();
        MultiValueMap<String, String> given = new LinkedMultiValueMap<>();
        encoded.forEach((name, values) -> values.forEach(
                value -> given.add(name, value == null ? null : UriUtils.decode(value, StandardCharsets.UTF_8))));
        return given;
    }

    private static SearchParameters parameters(MultiValueMap<String, String> given) {
        return new SearchParameters(
                given.getFirst("q"),
                given.getFirst("exact"),
                values(given, "famille"),
                values(given, "secteur"),
                values(given, "departement"),
                values(given, "taille"),
                values(given, "epci"),
                values(given, "commune"),
                values(given, "territoire"),
                values(given, "plateforme"),
                values(given, "activite"),
                values(given, "service"),
                given.getFirst("ess"),
                given.getFirst("pres"),
                given.getFirst("rayon"),
                given.getFirst("bbox"),
                null,
                null,
                null);
    }

    /** In one order, whichever they were chosen in. */
    private static @Nullable List<String> values(MultiValueMap<String, String> given, String name) {
        List<String> values = given.get(name);
        if (values == null) {
            return null;
        }
        // As the form of the page is read: several in one field are parted by commas.
        List<String> parted = values.size() == 1 && values.get(0) != null
                ? List.of(StringUtils.commaDelimitedListToStringArray(values.get(0)))
                : values;
        return parted.stream()
                .filter(Objects::nonNull)
                .map(String::strip)
                .distinct()
                .sorted()
                .toList();
    }
}

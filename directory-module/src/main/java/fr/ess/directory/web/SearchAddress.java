package fr.ess.directory.web;

import fr.ess.directory.search.Criterion;
import fr.ess.directory.search.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** The address of a search, and of its neighbours: one filter less, another order, the next page. */
final class SearchAddress {

    static final String PAGE = "/annuaire";

    private static final String PORTAL = Criterion.PORTAL.parameter();

    private final @Nullable String portal;
    private final Map<String, List<String>> parameters;

    private SearchAddress(@Nullable String portal, Map<String, List<String>> parameters) {
        this.portal = portal;
        this.parameters = parameters;
    }

    static SearchAddress empty() {
        return new SearchAddress(null, Map.of());
    }

    /** On the page of a local portal, which stands for the criterion; elsewhere the criterion is said. */
    SearchAddress within(String slug) {
        return new SearchAddress(slug, without(PORTAL).parameters);
    }

    /** Without the cursor: whatever is changed starts again at the first page. */
    static SearchAddress of(SearchParameters form) {
        SearchAddress address = empty().with("q", form.q()).with("exact", form.exact());
        for (Map.Entry<Criterion, List<String>> criterion : form.criteria().entrySet()) {
            address = address.withAll(criterion.getKey().parameter(), criterion.getValue());
        }
        return address.withAll(
                        "service", form.services().stream().map(Service::code).toList())
                .with("ess", form.ess())
                .with("pres", form.pres())
                .with("rayon", form.pres() == null || form.pres().isBlank() ? null : form.rayon())
                .with("bbox", form.bbox())
                .with("tri", form.tri())
                .with("limite", form.limite());
    }

    SearchAddress with(String name, @Nullable String value) {
        return withAll(name, value == null || value.isBlank() ? List.of() : List.of(value.strip()));
    }

    SearchAddress without(String name) {
        return withAll(name, List.of());
    }

    SearchAddress without(String name, String value) {
        List<String> left = new ArrayList<>(parameters.getOrDefault(name, List.of()));
        left.remove(value);
        return withAll(name, left);
    }

    private SearchAddress withAll(String name, List<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        if (values.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, values);
        }
        return new SearchAddress(portal, changed);
    }

    /** The page without any parameter. */
    SearchAddress cleared() {
        return new SearchAddress(portal, Map.of());
    }

    String page() {
        return portal == null ? PAGE : page(portal);
    }

    /** Where the directory is searched within a local portal. */
    static String page(String portal) {
        return "/plateformes/" + portal + PAGE;
    }

    boolean isWithinPortal() {
        return portal != null;
    }

    @Nullable String portal() {
        return portal;
    }

    Map<String, List<String>> parameters() {
        return parameters;
    }

    List<String> values(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /** The same search elsewhere. */
    String at(String path) {
        return (portal == null ? this : with(PORTAL, portal)).written(path);
    }

    private String written(String path) {
        String query = parameters.entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream()
                        .map(value -> parameter.getKey() + "=" + UriUtils.encode(value, "UTF-8")))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    @Override
    public String toString() {
        return written(page());
    }
}

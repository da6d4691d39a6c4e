package fr.ess.directory.web;

import fr.ess.directory.search.FacetedPage;
import fr.ess.platform.web.PublicAddress;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the page within another site's page shows of a search. */
record EmbedView(
        String count,
        @Nullable String text,
        List<ResultCard> cards,
        List<SearchView.Hidden> hidden,
        @Nullable String next,
        @Nullable String start) {

    static EmbedView of(SearchAddress address, SearchParameters parameters, FacetedPage result) {
        String next = result.page().next();
        return new EmbedView(
                SearchView.count(result.page().total(), result.page().exact()),
                parameters.q(),
                result.page().lines().stream().map(ResultCard::of).toList(),
                address.without("q").without("exact").parameters().entrySet().stream()
                        .flatMap(parameter -> values(parameter).stream())
                        .toList(),
                next == null ? null : address.with("apres", next).at(EmbedController.PAGE),
                parameters.apres() == null || parameters.apres().isBlank() ? null : address.at(EmbedController.PAGE));
    }

    private static List<SearchView.Hidden> values(Map.Entry<String, List<String>> parameter) {
        return parameter.getValue().stream()
                .map(value -> new SearchView.Hidden(parameter.getKey(), value))
                .toList();
    }

    /** A page of the full site. */
    public String full(String path) {
        return PublicAddress.of(path);
    }
}

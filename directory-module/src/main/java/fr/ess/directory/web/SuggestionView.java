package fr.ess.directory.web;

import fr.ess.directory.search.Criterion;
import fr.ess.directory.search.Suggestions.Activity;
import fr.ess.directory.search.Suggestions.Offer;
import fr.ess.directory.search.Suggestions.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is offered while somebody types, ready to read: groups of options, each of which leads somewhere. */
record SuggestionView(List<Group> groups) {

    record Group(String id, String title, List<Option> options) {}

    record Option(String id, String label, @Nullable String detail, String href) {}

    static SuggestionView of(Offer offer) {
        List<Group> groups = new ArrayList<>();
        add(
                groups,
                "organisations",
                "Organisations",
                offer.organisations().stream()
                        .map(line -> new Option(
                                "", line.name(), ResultCard.place(line), SearchAddress.PAGE + "/" + line.slug()))
                        .toList());
        add(
                groups,
                "lieux",
                "Lieux",
                offer.places().stream()
                        .map(place -> new Option("", place.name(), place.detail(), address(place)))
                        .toList());
        add(
                groups,
                "activites",
                "Activités",
                offer.activities().stream()
                        .map(activity -> new Option("", activity.name(), activity.detail(), address(activity)))
                        .toList());
        return new SuggestionView(groups);
    }

    private static void add(List<Group> groups, String id, String title, List<Option> options) {
        if (!options.isEmpty()) {
            List<Option> numbered = new ArrayList<>();
            for (Option option : options) {
                numbered.add(new Option(
                        "suggestion-" + id + "-" + numbered.size(), option.label(), option.detail(), option.href()));
            }
            groups.add(new Group("suggestions-" + id, title, numbered));
        }
    }

    private static String address(Place place) {
        Criterion criterion = switch (place.level()) {
            case "COMMUNE" -> Criterion.COMMUNE;
            case "EPCI" -> Criterion.EPCI;
            default -> Criterion.DEPARTEMENT;
        };
        return SearchAddress.empty().with(criterion.parameter(), place.code()).toString();
    }

    private static String address(Activity activity) {
        Criterion criterion = activity.level().equals("SECTOR") ? Criterion.SECTOR : Criterion.ACTIVITY;
        return SearchAddress.empty()
                .with(criterion.parameter(), activity.code())
                .toString();
    }
}

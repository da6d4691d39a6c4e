package fr.ess.events.results.web;

import fr.ess.events.EventKind;
import fr.ess.events.registration.OrganisedEvents.Organised;
import fr.ess.events.results.EventResults;
import fr.ess.events.results.EventResults.Line;
import fr.ess.events.results.EventResults.Told;
import fr.ess.events.results.Grouping;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.export.Column;
import fr.ess.platform.export.Rows;
import fr.ess.platform.export.Sheet;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Results as a table, the same on the page and in every file. */
@Component
class ResultsSheet {

    private static final List<String> NOTES = List.of(
            "En personnes. Les présents et les absents ne sont comptés que là où l’accueil a noté au moins une arrivée\u00a0: ailleurs, l’absence de pointage ne dit rien.",
            "Les chiffres annoncés viennent de la source citée. Ils ne sont pas comptés par la plateforme, et ne s’y ajoutent pas.",
            "Les lignes marquées «\u00a0exemple\u00a0» sont fictives.");

    /** What was told is told of events and years, not of places or kinds. */
    private static final Set<Grouping> WITH_TOLD = Set.of(Grouping.SERIES, Grouping.CAMPAIGN, Grouping.YEAR);

    private final EventResults results;
    private final Labels labels;
    private final Clock clock;

    ResultsSheet(EventResults results, Labels labels, Clock clock) {
        this.results = results;
        this.labels = labels;
        this.clock = clock;
    }

    Sheet of(Grouping grouping, SignedIn person) {
        return sheet("Résultats des événements, " + labels.of(grouping), "resultats-par-" + grouping.key(), each -> {
            results.by(grouping, person)
                    .forEach(line -> each.accept(cells(line, grouping == Grouping.KIND ? kind(line) : name(line))));
            if (WITH_TOLD.contains(grouping)) {
                results.told().forEach(told -> each.accept(cells(told)));
            }
        });
    }

    Sheet of(Organised event) {
        return sheet(
                "Résultats, " + event.title(),
                "resultats-" + event.slug(),
                each -> results.of(event.id()).forEach(line -> each.accept(cells(line, name(line)))));
    }

    private Sheet sheet(String title, String fileName, Rows rows) {
        return new Sheet(
                title,
                LocalDate.now(clock),
                fileName,
                List.of(
                        Column.text("rubrique", "Rubrique"),
                        Column.number("dates", "Dates"),
                        Column.number("inscrits", "Inscrits"),
                        Column.number("attendus", "Attendus à l’accueil"),
                        Column.number("presents", "Présents"),
                        Column.number("absents", "Absents"),
                        Column.number("sans_inscription", "Sans inscription"),
                        Column.number("venus", "Venus en tout"),
                        Column.number("annonces", "Annoncés"),
                        Column.text("source", "Source"),
                        Column.text("exemple", "Exemple")),
                NOTES,
                rows);
    }

    private static String name(Line line) {
        return line.at() == null ? line.what() : line.what() + ", " + French.dateTime(line.at());
    }

    private String kind(Line line) {
        return labels.of(EventKind.valueOf(line.what()));
    }

    private static List<@Nullable Object> cells(Line line, String what) {
        return Arrays.asList(
                what,
                (Object) line.times(),
                (Object) line.registered(),
                line.expected(),
                line.present(),
                line.missing(),
                line.walkIns(),
                line.came(),
                null,
                "compté par la plateforme",
                line.example() ? "exemple" : "");
    }

    private static List<@Nullable Object> cells(Told told) {
        return Arrays.asList(
                (told.year() == null ? "" : told.year() + ", ") + told.what(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                (Object) told.persons(),
                told.source(),
                "");
    }
}

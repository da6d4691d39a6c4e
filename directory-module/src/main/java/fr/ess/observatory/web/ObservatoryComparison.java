package fr.ess.observatory.web;

import fr.ess.observatory.Category;
import fr.ess.observatory.Observatory;
import fr.ess.observatory.Place;
import fr.ess.observatory.PlaceFigures;
import fr.ess.observatory.Told;
import fr.ess.observatory.Vintage;
import fr.ess.platform.export.Column;
import fr.ess.platform.export.Rows;
import fr.ess.platform.export.Sheet;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.kit.LineChart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Two years of a territory, or two territories of a year, side by side; and a territory over all years. */
@Component
class ObservatoryComparison {

    private final Observatory observatory;
    private final ObservatoryReadings readings;
    private final ObservatorySheets sheets;

    ObservatoryComparison(Observatory observatory, ObservatoryReadings readings, ObservatorySheets sheets) {
        this.observatory = observatory;
        this.readings = readings;
        this.sheets = sheets;
    }

    /** One of the two. */
    private record Side(String title, Vintage vintage, Place place, PlaceFigures told) {}

    /** With the year or the territory that is named, if one is. */
    Optional<Sheet> of(Reading reading, @Nullable String typed) {
        String other = Typed.line(typed);
        return other.isEmpty() ? Optional.empty() : Optional.of(sheet(reading, other));
    }

    private Sheet sheet(Reading reading, String other) {
        Side here = new Side("", reading.vintage(), reading.place(), reading.told());
        Side there = ObservatoryReadings.find(reading.vintages(), other)
                .map(vintage -> side(vintage, reading.place().code()))
                .orElseGet(() -> side(reading.vintage(), other));
        boolean years = here.vintage().id() != there.vintage().id();
        boolean swapped = years && here.vintage().year() > there.vintage().year();
        return sheet(reading, titled(swapped ? there : here, years), titled(swapped ? here : there, years), years);
    }

    private Side side(Vintage vintage, String code) {
        Place place = readings.place(vintage, "comparer", code);
        return new Side("", vintage, place, observatory.of(vintage, place));
    }

    private static Side titled(Side side, boolean years) {
        return new Side(
                years ? Integer.toString(side.vintage().year()) : side.place().name(),
                side.vintage(),
                side.place(),
                side.told());
    }

    private Sheet sheet(Reading reading, Side one, Side two, boolean years) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Category line :
                Stream.concat(reading.lines().stream(), Stream.of(Category.ALL)).toList()) {
            Told a = one.told().of(line);
            Told b = two.told().of(line);
            Told allA = one.told().of(Category.ALL);
            Told allB = two.told().of(Category.ALL);
            rows.add(Arrays.asList(
                    line.label(),
                    a.units(),
                    b.units(),
                    years ? Shares.change(a.units(), b.units()) : Shares.share(a.units(), allA.units()),
                    years ? null : Shares.share(b.units(), allB.units()),
                    a.jobs(),
                    b.jobs(),
                    years ? Shares.change(a.jobs(), b.jobs()) : Shares.share(a.jobs(), allA.jobs()),
                    years ? null : Shares.share(b.jobs(), allB.jobs()),
                    a.isSecret() || b.isSecret() ? "secret" : ""));
        }
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("categorie", "Catégorie"),
                Column.number("unites_1", "Unités, " + one.title()),
                Column.number("unites_2", "Unités, " + two.title()),
                Column.percent("unites_3", years ? "Évolution des unités" : "Part, " + one.title()),
                Column.percent("unites_4", "Part, " + two.title()),
                Column.number("emplois_1", "Emplois, " + one.title()),
                Column.number("emplois_2", "Emplois, " + two.title()),
                Column.percent("emplois_3", years ? "Évolution des emplois" : "Part des emplois, " + one.title()),
                Column.percent("emplois_4", "Part des emplois, " + two.title()),
                Column.text("secret", "Secret")));
        if (years) {
            columns.removeIf(column -> column.key().endsWith("_4"));
            rows.replaceAll(ObservatoryComparison::withoutShares);
        }
        List<String> notes = new ArrayList<>(sheets.notes(reading, null));
        if (years) {
            Vintage other = one.vintage().id() == reading.vintage().id() ? two.vintage() : one.vintage();
            notes.add(French.punctuated("Millésime " + other.year() + " (" + other.name() + "), règle "
                    + other.rule().code() + ". Source : " + other.source()));
        }
        return new Sheet(
                (years ? reading.place().name() + ", " : "") + one.title() + " et " + two.title() + ", "
                        + ObservatorySheets.title(reading.table())
                        + (years ? "" : ", " + reading.vintage().year()),
                two.vintage().takenOn(),
                "observatoire-comparaison-" + reading.place().code() + "-" + Reading.parameter(reading.table()),
                columns,
                notes,
                Rows.of(rows));
    }

    private static List<@Nullable Object> withoutShares(List<@Nullable Object> row) {
        List<@Nullable Object> kept = new ArrayList<>(row);
        kept.remove(8);
        kept.remove(4);
        return kept;
    }

    /** The jobs of the whole over the years in which they are told; nothing where that is one year. */
    Optional<LineChart> overTime(Reading reading) {
        List<LineChart.Reading> points = new ArrayList<>();
        for (int i = reading.vintages().size() - 1; i >= 0; i--) {
            Vintage vintage = reading.vintages().get(i);
            Place place = observatory.place(vintage, reading.place().code()).orElse(null);
            Long jobs = place == null
                    ? null
                    : observatory.of(vintage, place, Category.ALL).jobs();
            if (jobs != null) {
                points.add(new LineChart.Reading(Integer.toString(vintage.year()), jobs));
            }
        }
        return points.size() < 2
                ? Optional.empty()
                : Optional.of(new LineChart("Emplois d’année en année", "Année", "Emplois", points));
    }
}

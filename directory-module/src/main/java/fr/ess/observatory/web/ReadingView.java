package fr.ess.observatory.web;

import fr.ess.observatory.Breakdown;
import fr.ess.observatory.Category;
import fr.ess.observatory.Measure;
import fr.ess.observatory.Observatory;
import fr.ess.observatory.Place;
import fr.ess.observatory.Told;
import fr.ess.observatory.Vintage;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.kit.KeyFigure;
import fr.ess.platform.web.kit.Option;
import fr.ess.platform.web.kit.Pagination;
import fr.ess.platform.web.kit.Tab;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a territory shows around its table. */
@Component
class ReadingView {

    private static final String WITHHELD = "secret";

    private final Observatory observatory;
    private final Labels labels;

    ReadingView(Observatory observatory, Labels labels) {
        this.observatory = observatory;
        this.labels = labels;
    }

    /** A territory inside another one, as the page lists it. */
    record Line(String name, String address, String units, String perThousand, String employers, String jobs) {}

    void fill(Reading reading, Model model) {
        model.addAttribute("crumbs", crumbs(reading));
        model.addAttribute("place", reading.place());
        model.addAttribute(
                "placeTyped", reading.path().size() == 1 ? "" : reading.place().name());
        model.addAttribute(
                "years",
                reading.vintages().stream()
                        .map(one -> new Option(Integer.toString(one.year()), one.year() + " – " + one.name()))
                        .toList());
        model.addAttribute(
                "tables",
                ObservatoryReadings.TABLES.stream()
                        .map(table -> new Tab(
                                labels.of(table),
                                ObservatoryController.PATH + "?" + withTable(reading, table),
                                table == reading.table()))
                        .toList());
        model.addAttribute("families", options(Breakdown.FAMILY));
        model.addAttribute("sectors", options(Breakdown.SECTOR));
        model.addAttribute("figures", figures(reading));
        model.addAttribute("notes", notes(reading));
        model.addAttribute("levels", levels(reading));
        model.addAttribute(
                "opened",
                Stream.concat(Stream.of(Category.ALL), reading.lines().stream())
                        .map(line -> Tab.to(
                                line.label(), MadeController.PATH + "?" + reading.query() + "&ligne=" + line.code()))
                        .toList());
        List<Vintage> all = reading.vintages();
        model.addAttribute(
                "bothEnds",
                all.size() < 2
                        ? null
                        : ObservatoryController.PATH + "?" + reading.query(reading.place(), all.get(0)) + "&comparer="
                                + reading.start().year() + "#comparaison");
        model.addAttribute(
                "portrait",
                ObservatoryController.PATH + "/portrait.pdf?territoire="
                        + reading.place().code() + "&annee=" + reading.vintage().year());
        model.addAttribute("table", Reading.parameter(reading.table()));
    }

    private static String withTable(Reading reading, Breakdown table) {
        return "territoire=" + reading.place().code() + "&annee="
                + reading.vintage().year() + "&tableau=" + Reading.parameter(table);
    }

    private List<Option> options(Breakdown breakdown) {
        return observatory.categories(breakdown).stream()
                .map(one -> new Option(one.code(), one.label()))
                .toList();
    }

    private static List<Tab> crumbs(Reading reading) {
        List<Tab> crumbs = new ArrayList<>();
        crumbs.add(Tab.to("Observatoire", ObservatoryController.PATH));
        reading.path().stream()
                .limit(reading.path().size() - 1L)
                .forEach(place -> crumbs.add(Tab.to(
                        place.name(), ObservatoryController.PATH + "?" + reading.query(place, reading.vintage()))));
        crumbs.add(Tab.here(reading.place().name()));
        return crumbs;
    }

    /** The whole at a glance. */
    List<KeyFigure> figures(Reading reading) {
        Told told = reading.of(reading.category());
        String of = reading.category().breakdown() == Breakdown.TOTAL
                ? "en " + reading.vintage().year()
                : reading.category().label() + ", " + reading.vintage().year();
        return Stream.of(Measure.values())
                .map(measure -> {
                    Long value = told.of(measure);
                    BigDecimal dense = Shares.perThousand(value, reading.place());
                    return new KeyFigure(
                            text(value),
                            labels.of(measure).toLowerCase(Locale.FRENCH)
                                    + (measure == Measure.JOBS ? " (estimés)" : ""),
                            of + (dense == null ? "" : ", " + French.number(dense, 1) + " pour 1\u202f000 habitants"));
                })
                .toList();
    }

    private static List<String> notes(Reading reading) {
        List<String> notes = new ArrayList<>();
        if (reading.vintage().example()) {
            notes.add("Ces chiffres comptent des fiches d’exemple, inventées pour la démonstration.");
        }
        notes.add(reading.vintage().source());
        return notes.stream().map(French::punctuated).toList();
    }

    private List<Tab> levels(Reading reading) {
        return ObservatoryReadings.levels(reading.place()).stream()
                .map(level -> new Tab(
                        "Par " + labels.of(level),
                        ObservatoryController.PATH + "?" + reading.query(reading.place(), reading.vintage())
                                + "&niveau=" + Reading.parameter(level) + "#territoires",
                        level == reading.inside()))
                .toList();
    }

    List<Line> lines(Reading reading, List<Observatory.Line> lines) {
        return lines.stream()
                .map(line -> new Line(
                        line.place().name(),
                        ObservatoryController.PATH + "?" + reading.query(line.place(), reading.vintage()),
                        text(line.told().units()),
                        dense(line.told().units(), line.place()),
                        text(line.told().employers()),
                        text(line.told().jobs())))
                .toList();
    }

    private static String dense(@Nullable Long value, Place place) {
        BigDecimal dense = Shares.perThousand(value, place);
        return dense == null ? "" : French.number(dense, 1);
    }

    static String text(@Nullable Long value) {
        return value == null ? WITHHELD : French.number(value);
    }

    Pagination pages(Reading reading, int page, int lines, int all) {
        String here = ObservatoryController.PATH + "?" + reading.query();
        int last = Math.min(all, page * lines);
        return new Pagination(
                (page - 1) * lines + 1 + " à " + last + " sur " + French.number(all),
                page == 1 ? null : here + "#territoires",
                last == all ? null : here + "&page=" + (page + 1) + "#territoires");
    }
}

package fr.ess.cae.web;

import fr.ess.cae.CoOperative;
import fr.ess.cae.CoOperatives;
import fr.ess.cae.Counts;
import fr.ess.cae.Figure;
import fr.ess.cae.Published;
import fr.ess.platform.export.Column;
import fr.ess.platform.export.Rows;
import fr.ess.platform.export.Sheet;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.kit.BarChart;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the table and the chart of a view, the same for each page and file. */
@Component
class RegistrySheets {

    static final String EXAMPLE = "Les personnes de ce tableau sont des exemples, inventés pour la démonstration.";
    private static final String WITHHELD =
            "Les lignes sans chiffre sont secrètes\u00a0: moins de trois personnes, ou un chiffre qui en ferait trouver un autre.";

    private final CoOperatives coOperatives;
    private final Labels labels;

    RegistrySheets(CoOperatives coOperatives, Labels labels) {
        this.coOperatives = coOperatives;
        this.labels = labels;
    }

    /** Of the whole region, as everybody may read it. */
    Sheet region(Published published, RegistryView view) {
        return view == RegistryView.COOPERATIVE
                ? coOperatives(published)
                : groups("CAE de Rhône-Alpes", "cae", published.region(), view, true);
    }

    Sheet groups(String whose, String file, Counts counts, RegistryView view, boolean withheld) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Long all = counts.of(Figure.PEOPLE);
        for (Counts.Told told : counts.by(view.dimension())) {
            rows.add(Arrays.asList(
                    name(told.key()) + (told.people() == null ? " (secret)" : ""),
                    told.people(),
                    share(told.people(), all)));
        }
        return new Sheet(
                whose + ", " + view.label().toLowerCase(Locale.FRENCH) + ", au " + French.date(counts.day()),
                counts.day(),
                file + "-" + view.parameter(),
                List.of(
                        Column.text("groupe", view.head()),
                        withheld ? Column.number("personnes", "Personnes") : Column.count("personnes", "Personnes"),
                        Column.percent("part", "Part")),
                notes(withheld ? List.of(WITHHELD) : List.of(), counts.examples()),
                Rows.of(rows));
    }

    private Sheet coOperatives(Published published) {
        LocalDate day = published.day();
        Map<Long, BigDecimal> advisers = coOperatives.advisers(day);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (CoOperative cae : coOperatives.all()) {
            Counts counts = published.of(cae);
            rows.add(Arrays.asList(
                    cae.name(),
                    cae.departement(),
                    labels.of(cae.trade()),
                    counts.of(Figure.PEOPLE),
                    counts.of(Figure.NEW),
                    counts.of(Figure.WOMEN),
                    perAdviser(counts, advisers.get(cae.id()))));
        }
        Counts region = published.region();
        rows.add(Arrays.asList(
                "Région (chaque personne une fois)",
                "",
                "",
                region.of(Figure.PEOPLE),
                region.of(Figure.NEW),
                region.of(Figure.WOMEN),
                perAdviser(region, total(advisers))));
        return new Sheet(
                "CAE de Rhône-Alpes, au " + French.date(day),
                day,
                "cae",
                List.of(
                        Column.text("cooperative", "Coopérative"),
                        Column.text("departement", "Département"),
                        Column.text("metiers", "Métiers"),
                        Column.number("personnes", "Personnes"),
                        Column.number("nouvelles", "Dont nouvelles dans l’année"),
                        Column.number("femmes", "Dont femmes"),
                        Column.number("par_accompagnateur", "Personnes par accompagnateur à temps plein")),
                notes(
                        List.of(
                                WITHHELD,
                                "Une personne présente dans deux coopératives compte dans chacune, et une seule fois dans la région."),
                        region.examples()),
                Rows.of(rows));
    }

    private static List<String> notes(List<String> notes, boolean examples) {
        List<String> all = new ArrayList<>(notes);
        if (examples) {
            all.add(EXAMPLE);
        }
        return all;
    }

    /** People for one adviser, to the unit as the targets are told. */
    private static @Nullable Long perAdviser(Counts counts, @Nullable BigDecimal fullTime) {
        BigDecimal ratio = counts.perAdviser(fullTime);
        return ratio == null
                ? null
                : (Long) ratio.setScale(0, RoundingMode.HALF_UP).longValue();
    }

    static @Nullable BigDecimal total(Map<Long, BigDecimal> advisers) {
        return advisers.isEmpty() ? null : advisers.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BarChart chart(Counts counts, RegistryView view) {
        Map<Long, String> names = view == RegistryView.COOPERATIVE
                ? coOperatives.all().stream().collect(Collectors.toMap(CoOperative::id, CoOperative::name))
                : Map.of();
        List<BarChart.Bar> bars = new ArrayList<>();
        for (Counts.Told told : counts.by(view.dimension())) {
            Long people = told.people();
            if (people != null) {
                bars.add(new BarChart.Bar(
                        told.key() instanceof Long id ? names.getOrDefault(id, "") : name(told.key()), people));
            }
        }
        return new BarChart(
                "Personnes accompagnées, " + view.label().toLowerCase(Locale.FRENCH), view.head(), "Personnes", bars);
    }

    private String name(@Nullable Object key) {
        return key == null ? "Non renseigné" : key instanceof Enum<?> constant ? labels.of(constant) : key.toString();
    }

    private static @Nullable BigDecimal share(@Nullable Long part, @Nullable Long whole) {
        return part == null || whole == null || whole == 0
                ? null
                : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}

package fr.ess.observatory.web;

import fr.ess.observatory.Breakdown;
import fr.ess.observatory.Category;
import fr.ess.observatory.Measure;
import fr.ess.observatory.Observatory;
import fr.ess.observatory.Place;
import fr.ess.observatory.PlaceFigures;
import fr.ess.observatory.Told;
import fr.ess.observatory.Vintage;
import fr.ess.platform.export.Column;
import fr.ess.platform.export.Rows;
import fr.ess.platform.export.Sheet;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.kit.BarChart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the tables and charts of the observatory, the same for each page and file. */
@Component
class ObservatorySheets {

    static final String SECRET =
            "« secret » : moins de trois unités, un emploi sur lequel une seule pèse plus de 85 %, des emplois que moins de trois employeurs séparent d’un millésime déjà publié, ou un chiffre qui permettrait d’en retrouver un autre.";

    private final Observatory observatory;
    private final Labels labels;

    ObservatorySheets(Observatory observatory, Labels labels) {
        this.observatory = observatory;
        this.labels = labels;
    }

    /** The territory by family, sector, size or kind, each with its share and its index. */
    Sheet categories(Reading reading) {
        Place above = reading.above();
        boolean sizes = reading.table() == Breakdown.SIZE;
        PlaceFigures there = above == null ? reading.told() : observatory.of(reading.vintage(), above);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Category line : withTotal(reading.lines())) {
            Told told = reading.of(line);
            if (line.id() == 0 && line.breakdown() != Breakdown.TOTAL && !told.isSecret() && empty(told)) {
                continue;
            }
            Told other = there.of(line);
            rows.add(cells(
                    sizes,
                    above != null,
                    line.label(),
                    told,
                    reading.all(),
                    index(Measure.UNITS, reading, told, other, there),
                    index(Measure.JOBS, reading, told, other, there)));
        }
        return new Sheet(
                reading.place().name() + ", " + title(reading.table()) + ", "
                        + reading.vintage().year(),
                reading.vintage().takenOn(),
                "observatoire-" + reading.place().code() + "-" + Reading.parameter(reading.table()),
                columns(sizes, above != null),
                notes(reading, above),
                Rows.of(rows));
    }

    private static @Nullable Long index(Measure measure, Reading reading, Told told, Told other, PlaceFigures there) {
        return Shares.index(
                told.of(measure),
                reading.all().of(measure),
                other.of(measure),
                there.of(Category.ALL).of(measure));
    }

    private static boolean empty(Told told) {
        return Objects.equals(told.units(), 0L);
    }

    private static List<Category> withTotal(List<Category> lines) {
        return Stream.concat(lines.stream(), Stream.of(Category.ALL)).toList();
    }

    private static List<@Nullable Object> cells(
            boolean sizes,
            boolean indexed,
            String label,
            Told told,
            Told all,
            @Nullable Long index,
            @Nullable Long jobsIndex) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(label);
        if (!sizes) {
            cells.add(told.units());
            cells.add(Shares.share(told.units(), all.units()));
        }
        if (!sizes && indexed) {
            cells.add(index);
        }
        cells.add(told.employers());
        cells.add(told.jobs());
        cells.add(Shares.share(told.jobs(), all.jobs()));
        if (indexed) {
            cells.add(jobsIndex);
        }
        cells.add(told.isSecret() ? "secret" : "");
        return cells;
    }

    private static List<Column> columns(boolean sizes, boolean indexed) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("categorie", "Catégorie"));
        if (!sizes) {
            columns.add(Column.number("unites", "Unités"));
            columns.add(Column.percent("part_unites", "Part"));
        }
        if (!sizes && indexed) {
            columns.add(Column.number("indice_unites", "Indice"));
        }
        columns.add(Column.number("employeurs", "Employeurs"));
        columns.add(Column.number("emplois", "Emplois"));
        columns.add(Column.percent("part_emplois", "Part des emplois"));
        if (indexed) {
            columns.add(Column.number("indice_emplois", "Indice d’emploi"));
        }
        columns.add(Column.text("secret", "Secret"));
        return columns;
    }

    /** The territories inside, compared. */
    Sheet territories(Reading reading, List<Observatory.Line> lines) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Observatory.Line line : lines) {
            rows.add(Arrays.asList(
                    line.place().code(),
                    line.place().name(),
                    line.told().units(),
                    text(Shares.perThousand(line.told().units(), line.place())),
                    line.told().employers(),
                    line.told().jobs(),
                    text(Shares.perThousand(line.told().jobs(), line.place())),
                    line.told().isSecret() ? "secret" : ""));
        }
        return new Sheet(
                reading.place().name() + ", par " + labels.of(Objects.requireNonNull(reading.inside())) + ", "
                        + reading.category().label() + ", " + reading.vintage().year(),
                reading.vintage().takenOn(),
                "observatoire-" + reading.place().code() + "-" + Reading.parameter(reading.inside()),
                List.of(
                        Column.text("code", "Code"),
                        Column.text("territoire", "Territoire"),
                        Column.number("unites", "Unités"),
                        Column.text("unites_pour_1000", "Pour 1 000 habitants"),
                        Column.number("employeurs", "Employeurs"),
                        Column.number("emplois", "Emplois"),
                        Column.text("emplois_pour_1000", "Emplois pour 1 000 habitants"),
                        Column.text("secret", "Secret")),
                notes(reading, null),
                Rows.of(rows));
    }

    private static String text(@Nullable BigDecimal value) {
        return value == null ? "" : French.number(value, 1);
    }

    /** What every reader of a figure must know. */
    List<String> notes(Reading reading, @Nullable Place above) {
        Vintage vintage = reading.vintage();
        List<String> notes = new ArrayList<>();
        notes.add("Millésime " + vintage.year() + " (" + vintage.name() + "), règle "
                + vintage.rule().code() + ". Source : " + vintage.source());
        notes.add(SECRET);
        if (above != null) {
            notes.add("Indice : la part de la ligne ici, rapportée à sa part dans « " + above.name()
                    + " » qui vaut 100.");
        }
        if (vintage.example()) {
            notes.add("Ce millésime compte des fiches d’exemple, inventées pour la démonstration.");
        }
        return notes.stream().map(French::punctuated).toList();
    }

    static String title(Breakdown table) {
        return switch (table) {
            case TOTAL, FAMILY -> "par famille";
            case SECTOR -> "par secteur";
            case SIZE -> "par taille d’employeur";
            case SITE -> "sièges et établissements";
        };
    }

    BarChart chart(Reading reading, Measure measure) {
        List<BarChart.Bar> bars = new ArrayList<>();
        for (Category line : reading.lines()) {
            Long value = reading.of(line).of(measure);
            if (value != null && value > 0) {
                bars.add(new BarChart.Bar(line.label(), value));
            }
        }
        return new BarChart(labels.of(measure) + " " + title(reading.table()), "Catégorie", labels.of(measure), bars);
    }
}

package fr.ess.observatory.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.ess.observatory.Breakdown;
import fr.ess.observatory.Category;
import fr.ess.observatory.Told;
import fr.ess.observatory.Vintage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A territory and a year as programs read them. */
record ObservatoryResource(
        @JsonProperty("territoire") String code,
        @JsonProperty("territoire_nom") String name,
        @JsonProperty("niveau") String level,
        @JsonProperty("annee") int year,
        @JsonProperty("annees") List<Integer> years,
        @JsonProperty("millesime") String vintage,
        @JsonProperty("source") String source,
        @JsonProperty("regle") String rule,
        @JsonProperty("arrete_au") LocalDate day,
        @JsonProperty("exemple") boolean example,
        @JsonProperty("population") @Nullable Integer population,
        @JsonProperty("lignes") List<Row> lines,
        @JsonProperty("total") Row total) {

    /** What is told of one category; null is withheld where {@code secret} says so. */
    record Row(
            @JsonProperty("famille") @Nullable String family,
            @JsonProperty("secteur") @Nullable String sector,
            @JsonProperty("tranche") @Nullable String size,
            @JsonProperty("site") @Nullable String site,
            @JsonProperty("unites") @Nullable Long units,
            @JsonProperty("employeurs") @Nullable Long employers,
            @JsonProperty("emplois") @Nullable Long jobs,
            @JsonProperty("secret") boolean secret) {

        static Row of(Category line, Told told) {
            return new Row(
                    line.breakdown() == Breakdown.FAMILY ? line.code() : null,
                    line.breakdown() == Breakdown.SECTOR ? line.code() : null,
                    line.breakdown() == Breakdown.SIZE ? line.code() : null,
                    line.breakdown() == Breakdown.SITE ? line.code() : null,
                    told.units(),
                    told.employers(),
                    told.jobs(),
                    told.isSecret());
        }
    }

    /** @param categories of each table; of a chosen family or sector the one line alone */
    static ObservatoryResource of(Reading reading, Map<Breakdown, List<Category>> categories) {
        Vintage vintage = reading.vintage();
        List<Row> rows = new ArrayList<>();
        categories
                .values()
                .forEach(lines -> lines.stream()
                        .filter(line -> reading.category().breakdown() == Breakdown.TOTAL
                                || reading.category().equals(line))
                        .forEach(line -> rows.add(Row.of(line, reading.of(line)))));
        return new ObservatoryResource(
                reading.place().code(),
                reading.place().name(),
                Reading.parameter(reading.place().level()),
                vintage.year(),
                reading.vintages().stream().map(Vintage::year).toList(),
                vintage.name(),
                vintage.source(),
                vintage.rule().code(),
                vintage.takenOn(),
                vintage.example(),
                reading.place().population(),
                rows,
                Row.of(Category.ALL, reading.all()));
    }
}

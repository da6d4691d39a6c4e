package fr.ess.contract.web;

import fr.ess.platform.export.Column;
import fr.ess.platform.export.Rows;
import fr.ess.platform.export.Sheet;
import fr.ess.platform.money.Euros;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tables of the money, each laid out along other dimensions of the same cube. */
final class FinanceSheets {

    static final String EXAMPLE = "Des montants de ce tableau sont des exemples, inventés pour la démonstration.";

    private static final List<Column> AMOUNTS = List.of(
            Column.euros("affecte", "Affecté aux actions"),
            Column.euros("non_ventile", "Non ventilé"),
            Column.euros("conditionnel", "Conditionnel, à part"),
            Column.euros("vote", "Voté"),
            Column.euros("engage", "Engagé"),
            Column.euros("paye", "Payé"));

    private FinanceSheets() {}

    /** Sums the cube over what is no dimension. */
    static Sheet of(ReadingDay read, Cube cube, String title, String file, List<Dimension> dimensions) {
        Map<List<@Nullable Object>, Euros[]> sums = new LinkedHashMap<>();
        for (Cube.Line line : cube.lines()) {
            Euros[] sum = sums.computeIfAbsent(key(dimensions, line), any -> zeros());
            Euros[] more = {
                line.allocated(), line.unallocated(), line.conditional(), line.voted(), line.engaged(), line.paid()
            };
            Arrays.setAll(sum, i -> sum[i].plus(more[i]));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        sums.forEach((key, amounts) -> {
            List<@Nullable Object> row = new ArrayList<>(key);
            row.addAll(Arrays.asList(amounts));
            rows.add(row);
        });
        return new Sheet(
                title,
                read.day(),
                file,
                Stream.concat(dimensions.stream().flatMap(dimension -> dimension.columns().stream()), AMOUNTS.stream())
                        .toList(),
                cube.hasExamples() ? List.of(EXAMPLE) : List.of(),
                Rows.of(rows));
    }

    private static List<@Nullable Object> key(List<Dimension> dimensions, Cube.Line line) {
        return dimensions.stream()
                .flatMap(dimension -> dimension.values(line).stream())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Euros[] zeros() {
        Euros[] zeros = new Euros[AMOUNTS.size()];
        Arrays.fill(zeros, Euros.ZERO);
        return zeros;
    }
}

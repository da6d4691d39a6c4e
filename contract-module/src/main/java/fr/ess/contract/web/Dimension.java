package fr.ess.contract.web;

import fr.ess.platform.export.Column;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Along what the money is laid out. */
enum Dimension {
    YEAR,
    FUNDER,
    AXIS,
    ACTION;

    List<Column> columns() {
        return switch (this) {
            case YEAR -> List.of(Column.number("annee", "Année"));
            case FUNDER -> List.of(Column.text("financeur", "Financeur"));
            case AXIS -> List.of(Column.text("axe", "Axe"));
            case ACTION -> List.of(Column.text("code", "Code"), Column.text("action", "Action"));
        };
    }

    List<@Nullable Object> values(Cube.Line line) {
        return switch (this) {
            case YEAR -> Arrays.asList((long) line.year());
            case FUNDER -> Arrays.asList(line.funder());
            case AXIS -> Arrays.asList(line.axis());
            case ACTION -> Arrays.asList(line.code(), line.action());
        };
    }
}

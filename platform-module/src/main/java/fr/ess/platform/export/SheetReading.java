package fr.ess.platform.export;

import fr.ess.platform.money.Euros;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one passage over the rows of a table adds up: its totals, and the hash of its data. What is hashed are lines of
 * compact JSON in UTF-8, each ended by a line feed: the keys of the columns, each row, the totals.
 */
final class SheetReading {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Sheet sheet;
    private final @Nullable Object[] totals;
    private final MessageDigest digest = sha256();
    private long count;
    private String hash = "";

    private SheetReading(Sheet sheet) {
        this.sheet = sheet;
        this.totals = sheet.columns().stream()
                .map(column -> !column.summed() ? null : column.type() == CellType.EUROS ? Euros.ZERO : (Object) 0L)
                .toArray();
        hash(sheet.columns().stream().map(Column::key).toList());
    }

    /** Gives each row, checked and fit for every format, to {@code each}. */
    static SheetReading of(Sheet sheet, Consumer<List<@Nullable Object>> each) {
        SheetReading reading = new SheetReading(sheet);
        sheet.rows().forEach(row -> each.accept(reading.add(row)));
        reading.hash(reading.totals());
        reading.hash = HexFormat.of().formatHex(reading.digest.digest());
        return reading;
    }

    private List<@Nullable Object> add(List<@Nullable Object> row) {
        if (row.size() != totals.length) {
            throw new IllegalArgumentException(row.size() + " values for " + totals.length + " columns");
        }
        List<@Nullable Object> checked = new ArrayList<>(totals.length);
        for (int i = 0; i < totals.length; i++) {
            Object value = sheet.columns().get(i).type().checked(row.get(i));
            checked.add(value);
            if (value != null && totals[i] instanceof Euros sum) {
                totals[i] = sum.plus((Euros) value);
            } else if (value != null && totals[i] instanceof Long sum) {
                totals[i] = Math.addExact(sum, (Long) value);
            }
        }
        hash(checked);
        count++;
        return checked;
    }

    private void hash(List<? extends @Nullable Object> values) {
        List<@Nullable Object> canonical = new ArrayList<>(values.size());
        values.forEach(value -> canonical.add(CellType.canonical(value)));
        digest.update((JSON.writeValueAsString(canonical) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    long count() {
        return count;
    }

    boolean hasTotals() {
        return sheet.columns().stream().anyMatch(Column::summed);
    }

    /** For each column its total, or null. */
    List<@Nullable Object> totals() {
        return Collections.unmodifiableList(Arrays.asList(totals.clone()));
    }

    /** The totals as a row of the table, named where there is room for a name. */
    List<@Nullable Object> totalRow() {
        List<@Nullable Object> row = new ArrayList<>(totals());
        if (!sheet.columns().get(0).summed()) {
            row.set(0, "Total");
        }
        return row;
    }

    String hash() {
        return hash;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

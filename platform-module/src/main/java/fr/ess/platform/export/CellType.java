package fr.ess.platform.export;

import fr.ess.platform.french.French;
import fr.ess.platform.money.Euros;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** What a column holds, and how its values are written for machines and for French readers. */
public enum CellType {
    TEXT(String.class),
    EUROS(Euros.class),
    DATE(LocalDate.class),
    INTEGER(Long.class),
    /** Of hundred: 61.06 is 61,06 %. */
    PERCENT(BigDecimal.class);

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Class<?> values;

    CellType(Class<?> values) {
        this.values = values;
    }

    boolean isNumeric() {
        return this == EUROS || this == INTEGER || this == PERCENT;
    }

    /** The value itself, refused when it is of another kind; text without what some format could not hold. */
    @Nullable Object checked(@Nullable Object value) {
        if (value != null && !values.isInstance(value)) {
            throw new IllegalArgumentException(value + " in a column of " + this);
        }
        return value instanceof String text ? CellText.clean(text) : value;
    }

    /** As machines read it, and as it is hashed: an amount is text with two decimals, a date is ISO 8601. */
    static @Nullable Object canonical(@Nullable Object value) {
        if (value instanceof Long || value == null) {
            return value;
        }
        return value instanceof BigDecimal percent ? percent.toPlainString() : value.toString();
    }

    /** As a French spreadsheet reads it from text: a decimal comma and no spaces. */
    static String plain(@Nullable Object value) {
        if (value instanceof LocalDate day) {
            return SHORT.format(day);
        } else if (value instanceof BigDecimal percent) {
            return percent.toPlainString().replace('.', ',') + "%";
        } else if (value instanceof Euros amount) {
            return amount.toString().replace('.', ',');
        }
        return value == null ? "" : value.toString();
    }

    /** As people read it on a page. */
    static String inFrench(@Nullable Object value) {
        if (value instanceof LocalDate day) {
            return French.shortDate(day);
        } else if (value instanceof BigDecimal percent) {
            return French.percent(percent, Math.max(0, percent.scale()));
        } else if (value instanceof Euros amount) {
            return amount.inFrench();
        }
        return value == null ? "" : value.toString();
    }
}

package fr.ess.platform.export;

/**
 * A column of a table.
 *
 * @param key its name for programs, such as {@code montant}
 * @param summed whether its total stands under it
 */
public record Column(String key, String title, CellType type, boolean summed) {

    public Column {
        if (summed && type != CellType.EUROS && type != CellType.INTEGER) {
            throw new IllegalArgumentException("a column of " + type + " has no total");
        }
    }

    public static Column text(String key, String title) {
        return new Column(key, title, CellType.TEXT, false);
    }

    public static Column date(String key, String title) {
        return new Column(key, title, CellType.DATE, false);
    }

    /** A number that is no quantity, such as a year. */
    public static Column number(String key, String title) {
        return new Column(key, title, CellType.INTEGER, false);
    }

    public static Column count(String key, String title) {
        return new Column(key, title, CellType.INTEGER, true);
    }

    public static Column percent(String key, String title) {
        return new Column(key, title, CellType.PERCENT, false);
    }

    /** Amounts that may be added up. */
    public static Column euros(String key, String title) {
        return new Column(key, title, CellType.EUROS, true);
    }

    /** Amounts of which a total would be wrong. */
    public static Column eurosApart(String key, String title) {
        return new Column(key, title, CellType.EUROS, false);
    }
}

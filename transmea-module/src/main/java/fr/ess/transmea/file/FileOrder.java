package fr.ess.transmea.file;

/** In which order files are listed. */
public enum FileOrder {
    RECENT("f.stage_since desc, f.id desc", "(f.stage_since, f.id) < (cast(:afterValue as date), :afterId)"),
    COMPANY("f.company, f.id", "(f.company, f.id) > (:afterValue, :afterId)");

    private final String sql;
    private final String after;

    FileOrder(String sql, String after) {
        this.sql = sql;
        this.after = after;
    }

    String sql() {
        return sql;
    }

    String after() {
        return after;
    }

    /** Where the next page begins: behind this line. */
    public FileCursor behind(FileLine line) {
        return new FileCursor(this == RECENT ? line.stageSince().toString() : line.company(), line.id());
    }
}

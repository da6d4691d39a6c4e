package fr.ess.directory.imports;

/** What the plan makes of a row; each row has exactly one, so that they add up to the rows read. */
enum Outcome {
    CREATE("créée", "créées"),
    UPDATE("mise à jour", "mises à jour"),
    UNCHANGED("inchangée", "inchangées"),
    CONFLICT("en conflit", "en conflit"),
    CLOSED("cessée", "cessées"),
    REJECTED("rejetée", "rejetées");

    private final String label;
    private final String plural;

    Outcome(String label, String plural) {
        this.label = label;
        this.plural = plural;
    }

    String label() {
        return label;
    }

    String plural() {
        return plural;
    }
}

package fr.ess.directory;

/** The fourteen-digit number of an establishment: its SIREN, five digits of its own, checked as a whole. */
public record Siret(String digits) {

    private static final String LA_POSTE = "356000000";

    public Siret {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("not a SIRET");
        }
    }

    /** Luhn's check; La Poste's establishments, too many for it, add up to a multiple of five instead. */
    public static boolean isValid(String text) {
        if (!text.matches("[0-9]{14}")) {
            return false;
        }
        return Siren.luhn(text) % 10 == 0
                || (text.startsWith(LA_POSTE) && text.chars().map(c -> c - '0').sum() % 5 == 0);
    }

    /** The legal unit that it belongs to. */
    public Siren siren() {
        return new Siren(digits.substring(0, 9));
    }

    @Override
    public String toString() {
        return digits;
    }
}

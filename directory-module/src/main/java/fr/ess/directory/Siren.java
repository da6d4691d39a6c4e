package fr.ess.directory;

/** The nine-digit number of a legal unit, with its check digit. */
public record Siren(String digits) {

    public Siren {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("not a SIREN");
        }
    }

    /** Whether the digits pass Luhn's check. */
    public static boolean isValid(String text) {
        return text.matches("[0-9]{9}") && luhn(text) % 10 == 0;
    }

    /** Luhn's sum: from the right, every second digit counts double, and a double of two digits counts their sum. */
    static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum;
    }

    @Override
    public String toString() {
        return digits;
    }
}

package fr.ess.directory.imports;

import fr.ess.directory.Siret;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers that a spreadsheet spoiled: put right where that is certain, refused with the reason where it is not. */
final class Repairs {

    /** A number, or why there is none. */
    record Digits(@Nullable String digits, @Nullable Finding finding) {}

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern WHOLE_WITH_DECIMALS = Pattern.compile("([0-9]+)[.,]0+");
    private static final Pattern SCIENTIFIC = Pattern.compile("([0-9])(?:[.,]([0-9]+))?[eE]\\+?0*([0-9]{1,2})");

    private Repairs() {}

    /** INSEE's first series begins with 005: a SIREN lost two zeros at the very most. */
    static Digits siren(String cell) {
        String written = cell.replace(" ", "");
        if (written.isEmpty()) {
            return new Digits(null, Finding.SIREN_MISSING);
        }
        Digits whole = whole(written, Finding.SIREN_NUMBER_REPAIRED, Finding.SIREN_ROUNDED);
        String digits = whole.digits();
        if (digits == null) {
            return whole;
        }
        if (!DIGITS.matcher(digits).matches() || digits.length() < 7 || digits.length() > 9) {
            return new Digits(null, Finding.SIREN_UNREADABLE);
        }
        Finding repair = whole.finding();
        if (digits.length() < 9) {
            digits = "0".repeat(9 - digits.length()) + digits;
            repair = repair == null ? Finding.SIREN_ZERO_RESTORED : repair;
        }
        return luhn(digits) ? new Digits(digits, repair) : new Digits(null, Finding.SIREN_WRONG_KEY);
    }

    /** Absent without a word where the cell is empty; the same zeros may be lost as of the SIREN it begins with. */
    static Digits siret(String cell) {
        String written = cell.replace(" ", "");
        if (written.isEmpty()) {
            return new Digits(null, null);
        }
        Digits whole = whole(written, Finding.SIRET_NUMBER_REPAIRED, Finding.SIRET_ROUNDED);
        String digits = whole.digits();
        if (digits == null) {
            return whole;
        }
        if (!DIGITS.matcher(digits).matches() || digits.length() < 12 || digits.length() > 14) {
            return new Digits(null, Finding.SIRET_UNREADABLE);
        }
        Finding repair = whole.finding();
        if (digits.length() < 14) {
            digits = "0".repeat(14 - digits.length()) + digits;
            repair = repair == null ? Finding.SIRET_ZERO_RESTORED : repair;
        }
        return Siret.isValid(digits) && luhn(digits.substring(0, 9))
                ? new Digits(digits, repair)
                : new Digits(null, Finding.SIRET_WRONG_KEY);
    }

    /** A number that a spreadsheet took for a quantity, as digits again; or why that cannot be. */
    private static Digits whole(String written, Finding repaired, Finding rounded) {
        Matcher decimals = WHOLE_WITH_DECIMALS.matcher(written);
        if (decimals.matches()) {
            return new Digits(decimals.group(1), repaired);
        }
        Matcher scientific = SCIENTIFIC.matcher(written);
        if (!scientific.matches()) {
            return new Digits(written, null);
        }
        return isRounded(scientific)
                ? new Digits(null, rounded)
                : new Digits(new BigDecimal(written.replace(',', '.')).toPlainString(), repaired);
    }

    /** Four digits are the départements 01 to 09 without their zero; fewer are not certain. */
    static Digits postalCode(String cell) {
        String written = cell.replace(" ", "");
        if (written.isEmpty()) {
            return new Digits(null, Finding.POSTAL_CODE_MISSING);
        }
        Matcher decimals = WHOLE_WITH_DECIMALS.matcher(written);
        Finding repair = decimals.matches() ? Finding.POSTAL_CODE_NUMBER_REPAIRED : null;
        String digits = repair == null ? written : decimals.group(1);
        if (!DIGITS.matcher(digits).matches() || digits.length() < 4 || digits.length() > 5) {
            return new Digits(null, Finding.POSTAL_CODE_INVALID);
        }
        if (digits.length() == 4) {
            return new Digits("0" + digits, repair == null ? Finding.POSTAL_CODE_ZERO_RESTORED : repair);
        }
        return new Digits(digits, repair);
    }

    /** Whether a number in scientific notation shows fewer digits than it has: the others are gone. */
    private static boolean isRounded(Matcher scientific) {
        String decimals = scientific.group(2);
        return (decimals == null ? 0 : decimals.length()) < Integer.parseInt(scientific.group(3));
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum > 0 && sum % 10 == 0;
    }
}

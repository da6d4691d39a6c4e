package fr.ess.platform.french;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people type into forms, without what no database can hold and nobody can see. */
public final class Typed {

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\t\\n]+");
    private static final Pattern DIGIT_SPACES = Pattern.compile("[ \\u00a0\\u202f]");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,14})(?:[.,](\\d{1,9}))?");

    private Typed() {}

    /** One line: every run of white space is one space. */
    public static String line(@Nullable String typed) {
        return SPACES.matcher(text(typed)).replaceAll(" ").strip();
    }

    /** Several lines, parted by {@code \n} alone. */
    public static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "")
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(((IntPredicate) Typed::isWhite).or(Typed::isShown))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isWhite(int c) {
        return c == '\n' || c == '\t';
    }

    private static boolean isShown(int c) {
        return !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
    }

    /** Nothing where nothing but white space is left. */
    public static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    /**
     * A number that is not negative, such as {@code 1 517} or {@code 61,06}: no exponent, at most 14 digits before the comma
     * and {@code decimals} after it.
     */
    public static Optional<BigDecimal> number(String typed, int decimals) {
        var matcher = NUMBER.matcher(DIGIT_SPACES.matcher(typed.strip()).replaceAll(""));
        if (!matcher.matches() || (matcher.group(2) != null && matcher.group(2).length() > decimals)) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(
                matcher.group(2) == null ? matcher.group(1) : matcher.group(1) + "." + matcher.group(2)));
    }
}

package fr.ess.platform.french;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people type into forms, without what no database can hold and nobody can see. */
public final class Typed {

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\t\\n]+");

    /** Strict: the 31st of a shorter month is a slip to be told, not its last day. */
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));

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

    /** A day as forms send it or people write it, {@code 2014-12-31} or {@code 31/12/2014}; nothing where it is none. */
    public static Optional<LocalDate> day(@Nullable String typed) {
        String text = line(typed);
        return DAYS.stream().flatMap(format -> day(text, format).stream()).findFirst();
    }

    private static Optional<LocalDate> day(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Nothing where nothing but white space is left. */
    public static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}

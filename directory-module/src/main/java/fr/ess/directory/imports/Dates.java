package fr.ess.directory.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as files write them; what could be read in two ways, or is no day of our time, is no date. */
public final class Dates {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ].*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})(?: .*)?");
    private static final Pattern PACKED = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern IN_WORDS = Pattern.compile("(\\d{1,2})(?:er)? ([\\p{L}.]+) (\\d{4})");
    private static final Pattern SERIAL = Pattern.compile("(\\d{4,5})(?:[.,]\\d+)?");
    private static final Pattern ONLY_YEAR = Pattern.compile("(1[89]|20)\\d{2}");

    private static final List<String> MONTHS =
            List.of("janv", "fevr", "mars", "avr", "mai", "juin", "juil", "aout", "sept", "oct", "nov", "dec");

    /** Day 1 of spreadsheets is 1 January 1900, and they believe in a 29 February of that year. */
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private static final LocalDate EARLIEST = LocalDate.of(1700, 1, 1);

    private Dates() {}

    /** Whether the cell says that there is no date: registers write the year 1, or 1900 for "unknown". */
    static boolean isNone(String cell) {
        return cell.isEmpty() || cell.startsWith("0001-01-01") || cell.startsWith("1900-01-01") || cell.equals("0");
    }

    public static @Nullable LocalDate read(String cell) {
        try {
            LocalDate read = parse(Text.clean(cell));
            return read == null || read.isBefore(EARLIEST) ? null : read;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalDate parse(String cell) {
        Matcher yearFirst = YEAR_FIRST.matcher(cell);
        if (yearFirst.matches()) {
            return date(yearFirst, 1, 2, 3);
        }
        Matcher dayFirst = DAY_FIRST.matcher(cell);
        if (dayFirst.matches()) {
            return date(dayFirst, 3, 2, 1);
        }
        Matcher packed = PACKED.matcher(cell);
        if (packed.matches()) {
            return date(packed, 1, 2, 3);
        }
        Matcher words = IN_WORDS.matcher(cell);
        if (words.matches()) {
            int month = month(words.group(2));
            return month == 0
                    ? null
                    : LocalDate.of(Integer.parseInt(words.group(3)), month, Integer.parseInt(words.group(1)));
        }
        Matcher serial = SERIAL.matcher(cell);
        // A year alone would be a day of 1905 as a serial number: neither is certain.
        return serial.matches() && !ONLY_YEAR.matcher(cell).matches()
                ? SERIAL_ZERO.plusDays(Integer.parseInt(serial.group(1)))
                : null;
    }

    private static int month(String word) {
        String plain = Text.words(word);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (plain.startsWith(MONTHS.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static LocalDate date(Matcher parts, int year, int month, int day) {
        return LocalDate.of(
                Integer.parseInt(parts.group(year)),
                Integer.parseInt(parts.group(month)),
                Integer.parseInt(parts.group(day)));
    }
}

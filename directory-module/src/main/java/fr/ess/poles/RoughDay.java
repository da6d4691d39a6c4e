package fr.ess.poles;

import fr.ess.platform.french.French;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as exactly as a source knows it: a year stands at its first of January, a month at its first day. */
public record RoughDay(LocalDate day, Accuracy accuracy) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRENCH);
    private static final Pattern TYPED =
            Pattern.compile("(?:(?:(?<day>\\d{1,2})/)?(?<month>\\d{1,2})/)?(?<year>\\d{4})");
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2199;

    public RoughDay {
        LocalDate start = switch (accuracy) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
        if (!start.equals(day)) {
            throw new IllegalArgumentException(day + " is no start of a " + accuracy);
        }
    }

    /** {@code 2012}, {@code 06/2012}, {@code 25/10/2012} or {@code 2012-10-25}. */
    public static Optional<RoughDay> of(String typed) {
        String text = typed.replaceFirst("^(\\d{4})-(\\d{2})(?:-(\\d{2}))?$", "$3/$2/$1")
                .replaceFirst("^/", "");
        Matcher parts = TYPED.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group("year"));
        int month = parts.group("month") == null ? 1 : Integer.parseInt(parts.group("month"));
        int day = parts.group("day") == null ? 1 : Integer.parseInt(parts.group("day"));
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) {
            return Optional.empty();
        }
        if (parts.group("month") == null) {
            return Optional.of(new RoughDay(Year.of(year).atDay(1), Accuracy.YEAR));
        }
        YearMonth named = YearMonth.of(year, month);
        if (parts.group("day") == null) {
            return Optional.of(new RoughDay(named.atDay(1), Accuracy.MONTH));
        }
        return named.isValidDay(day) ? Optional.of(new RoughDay(named.atDay(day), Accuracy.DAY)) : Optional.empty();
    }

    public String inFrench() {
        return switch (accuracy) {
            case DAY -> French.date(day);
            case MONTH -> MONTH.format(day);
            case YEAR -> Integer.toString(day.getYear());
        };
    }

    /** Such as « en 2012 », « le 25 octobre 2012 ». */
    public String when() {
        return (accuracy == Accuracy.DAY ? "le " : "en ") + inFrench();
    }

    /** Such as « depuis 2012 », « depuis le 25 octobre 2012 ». */
    public String since() {
        return "depuis " + (accuracy == Accuracy.DAY ? "le " : "") + inFrench();
    }
}

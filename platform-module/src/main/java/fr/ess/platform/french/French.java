package fr.ess.platform.french;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Numbers, amounts, dates and punctuation as French readers expect them, always with spaces that do not break. Templates
 * know it as {@code french}; projections may call it themselves.
 */
public final class French {

    /** Between the digits of a number and before the thin signs. */
    static final char THIN = '\u202f';

    /** Before a unit, a colon or a month. */
    static final char WIDE = '\u00a0';

    private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.FRENCH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRENCH);
    private static final Pattern BEFORE_THIN_SIGN = Pattern.compile("[ \u00a0\u202f]+(?=[;!?%])");
    private static final Pattern BEFORE_WIDE_SIGN = Pattern.compile("[ \u00a0\u202f]+(?=[:»€])");
    private static final Pattern AFTER_OPENING_QUOTE = Pattern.compile("(?<=«)[ \u00a0\u202f]+");

    private French() {}

    /** The instance under which templates call the methods of this class. */
    public static French forTemplates() {
        return new French();
    }

    /** {@code 4 472 700,00 €} */
    public static String euros(BigDecimal amount) {
        return number(amount, 2) + WIDE + '€';
    }

    /** {@code 1 517} */
    public static String number(long value) {
        var sign = value < 0 ? "−" : "";
        return sign + grouped(Long.toString(value).replace("-", ""));
    }

    /** {@code 61,1} for 61.06 and one decimal; half a unit goes up. */
    public static String number(BigDecimal value, int decimals) {
        var rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        var digits = rounded.abs().toPlainString().split("\\.", 2);
        return (rounded.signum() < 0 ? "−" : "") + grouped(digits[0]) + (decimals == 0 ? "" : "," + digits[1]);
    }

    /** {@code 61,06 %} for 61.06 and two decimals. */
    public static String percent(BigDecimal value, int decimals) {
        return number(value, decimals) + THIN + '%';
    }

    /** {@code 22 novembre 2026}, {@code 1er mai 2026} */
    public static String date(LocalDate date) {
        return day(date) + WIDE + date.format(MONTH_AND_YEAR);
    }

    /** {@code 22/11/2026} */
    public static String shortDate(LocalDate date) {
        return date.format(SHORT);
    }

    /** {@code 14 h 05}, {@code 9 h} */
    public static String time(LocalTime time) {
        var hour = time.getHour() + "" + WIDE + 'h';
        return time.getMinute() == 0 ? hour : hour + WIDE + "%02d".formatted(time.getMinute());
    }

    /** {@code 22 novembre 2026 à 14 h 05} */
    public static String dateTime(LocalDateTime moment) {
        return date(moment.toLocalDate()) + " à " + time(moment.toLocalTime());
    }

    /** {@code du 3 au 5 novembre 2026}, naming only what the two days do not share. */
    public static String period(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return "le " + date(first);
        } else if (first.getYear() != last.getYear()) {
            return "du " + date(first) + " au " + date(last);
        } else if (first.getMonth() != last.getMonth()) {
            return "du " + day(first) + WIDE + first.format(MONTH) + " au " + date(last);
        }
        return "du " + day(first) + " au " + date(last);
    }

    /** {@code 0 structure}, {@code 1 structure}, {@code 1 517 structures}: the plural starts at two. */
    public static String count(long number, String one, String many) {
        return number(number) + WIDE + (Math.abs(number) < 2 ? one : many);
    }

    /** {@code 45 secondes}, {@code 3 minutes}, {@code 2 heures}, rounded up: how long to wait. */
    public static String waiting(Duration wait) {
        var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        if (seconds < 120) {
            return count(seconds, "seconde", "secondes");
        }
        var minutes = (seconds + 59) / 60;
        return minutes < 120 ? count(minutes, "minute", "minutes") : count((minutes + 59) / 60, "heure", "heures");
    }

    /** {@code l’État, la Région et la CRESS} */
    public static String list(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        var last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " et " + names.get(last);
    }

    /** Text that people typed, with spaces that do not break where French punctuation asks for one. */
    public static String punctuated(String text) {
        var thin = BEFORE_THIN_SIGN.matcher(text).replaceAll(String.valueOf(THIN));
        var wide = BEFORE_WIDE_SIGN.matcher(thin).replaceAll(String.valueOf(WIDE));
        return AFTER_OPENING_QUOTE.matcher(wide).replaceAll(String.valueOf(WIDE));
    }

    private static String day(LocalDate date) {
        return date.getDayOfMonth() == 1 ? "1er" : Integer.toString(date.getDayOfMonth());
    }

    private static String grouped(String digits) {
        var out = new StringBuilder(digits);
        for (var at = digits.length() - 3; at > 0; at -= 3) {
            out.insert(at, THIN);
        }
        return out.toString();
    }
}

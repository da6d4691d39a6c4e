package fr.ess.events.proposal.web;

import fr.ess.platform.french.Typed;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what was typed field by field, and notes at each what is wrong. */
public record Fields(Map<String, String> typed, Map<String, String> faults) {

    /** As browsers send it or people write it: 14:30, 14h30, 14 h. */
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})\\s?(?:[:hH]\\s?(\\d{2})?)?(?::\\d{2})?");

    private static final int LAST_HOUR = 23;
    private static final int LAST_MINUTE = 59;

    public void fault(String name, String sentence) {
        faults.putIfAbsent(name, sentence);
    }

    /** One line, or nothing. */
    public @Nullable String line(String name, int longest) {
        return within(name, Typed.line(typed.get(name)), longest);
    }

    /** Several lines, or nothing. */
    public @Nullable String text(String name, int longest) {
        return within(name, Typed.text(typed.get(name)).strip(), longest);
    }

    private @Nullable String within(String name, String value, int longest) {
        if (value.length() > longest) {
            fault(name, longest + " caractères au plus.");
        }
        return Typed.orNull(value);
    }

    public String required(String name, int longest, String sentence) {
        String value = line(name, longest);
        if (value == null) {
            fault(name, sentence);
        }
        return value == null ? "" : value;
    }

    public @Nullable Integer number(String name, int least, int most) {
        String value = Typed.line(typed.get(name)).replaceAll("[\\s\u00a0\u202f]", "");
        if (value.isEmpty()) {
            return null;
        }
        if (value.matches("\\d{1,7}")) {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        fault(name, "Un nombre de " + least + " à " + most + ", ou rien.");
        return null;
    }

    public Optional<LocalDate> day(String name, boolean required) {
        String value = Typed.line(typed.get(name));
        Optional<LocalDate> day = Typed.day(value);
        if (day.isEmpty() && (required || !value.isEmpty())) {
            fault(
                    name,
                    value.isEmpty()
                            ? "Indiquez un jour, comme 31/12/2026."
                            : "Le jour «\u00a0" + value + "\u00a0» n’existe pas\u00a0: écrivez-le comme 31/12/2026.");
        }
        return day;
    }

    public Optional<LocalTime> time(String name) {
        String value = Typed.line(typed.get(name));
        Matcher time = TIME.matcher(value);
        if (time.matches()) {
            int hour = Integer.parseInt(time.group(1));
            int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
            if (hour <= LAST_HOUR && minute <= LAST_MINUTE) {
                return Optional.of(LocalTime.of(hour, minute));
            }
        }
        fault(name, "Indiquez une heure, comme 14:30.");
        return Optional.empty();
    }
}

package fr.ess.poles.web;

import fr.ess.platform.french.Typed;
import fr.ess.poles.RoughDay;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A short form: what was typed, and the fault of each field that cannot stay as it is. */
final class SmallForm {

    private static final int SOURCE = 500;

    private final Map<String, String> typed;
    private final Map<String, String> faults = new LinkedHashMap<>();

    SmallForm(Map<String, String> typed) {
        this.typed = typed;
    }

    Map<String, String> typed() {
        return typed;
    }

    Map<String, String> faults() {
        return faults;
    }

    boolean isRight() {
        return faults.isEmpty();
    }

    void fault(String field, String sentence) {
        faults.putIfAbsent(field, sentence);
    }

    /** A line that must be there; empty where it is not, with the fault. */
    String line(String field, int longest, String sentence) {
        String text = Typed.line(typed.get(field));
        if (text.isEmpty()) {
            fault(field, sentence);
        } else if (text.length() > longest) {
            fault(field, longest + " caractères au plus.");
        }
        return text;
    }

    String source(String field) {
        return line(field, SOURCE, "Dites d’où vient cette information.");
    }

    @Nullable String optional(String field, int longest) {
        String text = Typed.text(typed.get(field)).strip();
        if (text.length() > longest) {
            fault(field, longest + " caractères au plus.");
        }
        return Typed.orNull(text);
    }

    /** A whole number between two others; null where the field is empty or the fault is told. */
    @Nullable Integer number(String field, int least, int most) {
        String text = Typed.line(typed.get(field)).replace(" ", "");
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("[0-9]{1,6}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Integer.valueOf(text);
        }
        fault(field, "Indiquez un nombre entier, de " + least + " à " + most + ".");
        return null;
    }

    /** A day as exactly as it is known; null where the field is empty or the fault is told. */
    @Nullable RoughDay roughDay(String field) {
        String text = Typed.line(typed.get(field));
        if (text.isEmpty()) {
            return null;
        }
        RoughDay day = RoughDay.of(text).orElse(null);
        if (day == null) {
            fault(field, "Indiquez une année, un mois ou un jour, comme 2012, 06/2012 ou 25/10/2012.");
        }
        return day;
    }

    /** The first day on which something holds no more, after {@code from}; null where the field is empty or wrong. */
    @Nullable LocalDate until(String field, @Nullable RoughDay from) {
        RoughDay day = roughDay(field);
        if (day != null && from != null && !day.day().isAfter(from.day())) {
            fault(field, "La fin suit le début.");
        }
        return day == null ? null : day.day();
    }

    <E extends Enum<E>> @Nullable E choice(String field, E[] values, String sentence) {
        String text = Typed.line(typed.get(field));
        E found = Arrays.stream(values)
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElse(null);
        if (found == null) {
            fault(field, sentence);
        }
        return found;
    }
}

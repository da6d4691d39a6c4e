package fr.ess.transmea.committee.web;

import fr.ess.platform.french.Typed;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Reads days and hours as people type them, and marks the field where they make no sense. */
final class TypedMoments {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private TypedMoments() {}

    /** The day; nothing, and a fault, where there is none of this century. */
    static @Nullable LocalDate day(@Nullable String typed, String field, BindingResult errors) {
        LocalDate day = Typed.day(typed)
                .filter(one -> !one.isBefore(FIRST) && !one.isAfter(LAST))
                .orElse(null);
        if (day == null) {
            errors.rejectValue(
                    field,
                    "day",
                    Typed.line(typed).isEmpty() ? "Indiquez une date." : "Indiquez une date, comme 22/11/2014.");
        }
        return day;
    }

    /** The hour, as « 14:30 », « 14h30 » or « 14 h ». */
    static @Nullable LocalTime hour(@Nullable String typed, String field, BindingResult errors) {
        String text = typed == null
                ? ""
                : typed.toLowerCase(Locale.ROOT)
                        .replaceAll("[\\s\u00a0\u202f]", "")
                        .replace('h', ':');
        try {
            return LocalTime.parse(text.matches("\\d:.*") ? "0" + text : text.endsWith(":") ? text + "00" : text)
                    .withSecond(0)
                    .withNano(0);
        } catch (DateTimeParseException e) {
            errors.rejectValue(field, "hour", "Indiquez une heure, comme 14:30.");
            return null;
        }
    }
}

package fr.ess.contract.amendment.web;

import fr.ess.platform.french.Typed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A day as a form sends it. */
final class TypedDay {

    private TypedDay() {}

    static Optional<LocalDate> read(@Nullable String typed) {
        try {
            return Optional.of(LocalDate.parse(Typed.line(typed)))
                    .filter(day -> day.getYear() > 1900 && day.getYear() < 3000);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}

package fr.ess.transmea.file.web;

import fr.ess.platform.french.Typed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what people type into the forms of a file. */
final class TypedFields {

    static final String DATE = "Indiquez une date, comme 22/11/2014.";

    private TypedFields() {}

    static Optional<LocalDate> date(@Nullable String typed) {
        return Typed.day(typed).filter(day -> day.getYear() >= 1900 && day.getYear() <= 2200);
    }

    static <E extends Enum<E>> Optional<E> constant(Class<E> type, @Nullable String typed) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(Typed.line(typed)))
                .findFirst();
    }
}

package fr.ess.transmea.ledger.web;

import fr.ess.platform.french.Typed;
import fr.ess.platform.money.Euros;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Reads what people type about the fund's money, and marks the field where it makes no sense. */
public final class TypedFields {

    /** The most that one movement of a fund is about. */
    private static final Euros MOST = Euros.of(1_000_000_000L);

    private TypedFields() {}

    /** More than nothing. */
    public static Optional<Euros> amount(@Nullable String typed, String field, Errors errors) {
        Optional<Euros> read = amountOrNone(typed, field, errors);
        if (read.isEmpty() && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "amount", "Donnez un montant, par exemple 12\u202f500,00.");
        } else if (read.isPresent() && read.get().cents() == 0) {
            errors.rejectValue(field, "zero", "Le montant est plus grand que zéro.");
        }
        return read;
    }

    /** Nothing where nothing is typed; a minus sign is refused. */
    public static Optional<Euros> amountOrNone(@Nullable String typed, String field, Errors errors) {
        String text = Typed.line(typed);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Euros> read = Euros.parse(text).filter(euros -> euros.compareTo(MOST) <= 0);
        if (read.isEmpty()) {
            errors.rejectValue(field, "amount", "Écrivez un montant en euros, sans signe, par exemple 12\u202f500,00.");
        }
        return read;
    }

    /** The same, where less than nothing may be said with a minus sign. */
    public static Optional<Euros> signedOrNone(@Nullable String typed, String field, Errors errors) {
        String text = Typed.line(typed);
        if (text.isEmpty() || !"-−–".contains(text.substring(0, 1))) {
            return amountOrNone(text, field, errors);
        }
        return amountOrNone(text.substring(1), field, errors).map(Euros.ZERO::minus);
    }

    public static Optional<LocalDate> day(@Nullable String typed, String field, Errors errors) {
        String text = Typed.line(typed);
        Optional<LocalDate> day = Typed.day(text).filter(one -> one.getYear() >= 1900 && one.getYear() < 2200);
        if (day.isEmpty()) {
            errors.rejectValue(
                    field, "day", text.isEmpty() ? "Indiquez une date." : "Indiquez une date, comme 22/11/2014.");
        }
        return day;
    }

    public static <E extends Enum<E>> Optional<E> choice(
            Class<E> type, @Nullable String typed, String field, String fault, Errors errors) {
        Optional<E> chosen = named(type, typed);
        if (chosen.isEmpty()) {
            errors.rejectValue(field, "choice", fault);
        }
        return chosen;
    }

    public static <E extends Enum<E>> Optional<E> named(Class<E> type, @Nullable String typed) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equalsIgnoreCase(typed))
                .findFirst();
    }

    /** A whole number that is not negative, of six digits at most; nothing where it is none. */
    public static Optional<Integer> count(@Nullable String typed) {
        String digits = Typed.line(typed).replaceAll("[ \\u00a0\\u202f]", "");
        return digits.matches("[0-9]{1,6}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    /** One line, with something in it, of at most {@code longest} characters. */
    public static String line(@Nullable String typed, int longest, String field, String fault, Errors errors) {
        String text = Typed.line(typed);
        if (text.isEmpty()) {
            errors.rejectValue(field, "empty", fault);
        }
        return notLonger(text, longest, field, errors);
    }

    public static String notLonger(String text, int longest, String field, Errors errors) {
        if (text.length() > longest) {
            errors.rejectValue(field, "long", longest + " caractères au plus.");
        }
        return text;
    }
}

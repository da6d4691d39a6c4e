package fr.ess.contract.evaluation.web;

import fr.ess.contract.evaluation.Claim;
import fr.ess.contract.evaluation.Span;
import fr.ess.contract.indicator.Figure;
import fr.ess.platform.french.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What a source says of a figure, as it is typed. */
record ClaimForm(
        @Nullable String low,
        @Nullable String high,

        @NotBlank(message = "Recopiez les mots de la source.") @Size(max = 2000, message = "2 000 caractères au plus.") @Nullable String wording,

        @NotBlank(message = "Nommez le document.") @Size(max = 300, message = "300 caractères au plus.") @Nullable String source,

        @Size(max = 200, message = "200 caractères au plus.") @Nullable String place,

        @Nullable String statedOn,

        @Size(max = 200, message = "200 caractères au plus.") @Nullable String about,

        @Size(max = 500, message = "500 caractères au plus.") @Nullable String formula) {

    private static final int DECIMALS = 4;

    private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);

    static ClaimForm empty() {
        return new ClaimForm("", "", "", "", "", "", "", "");
    }

    /** Marks what is wrong with the figure and the date; what is wrong with the texts is marked before. */
    Claim.@Nullable Words words(LocalDate today, BindingResult errors) {
        BigDecimal least = number("low", low, errors);
        BigDecimal most = number("high", high, errors);
        LocalDate stated = date(today, errors);
        if (least == null && most == null && !errors.hasFieldErrors("low") && !errors.hasFieldErrors("high")) {
            errors.rejectValue("low", "missing", "Donnez le chiffre de la source, ou l’une de ses deux bornes.");
        }
        if (least != null && most != null && least.compareTo(most) > 0) {
            errors.rejectValue("high", "order", "La seconde borne est plus petite que la première.");
        }
        if (errors.hasErrors()) {
            return null;
        }
        return new Claim.Words(
                new Span(least, most),
                Typed.text(wording).strip(),
                Typed.line(source),
                Typed.orNull(Typed.line(place)),
                stated,
                Typed.orNull(Typed.line(about)),
                Typed.orNull(Typed.line(formula)));
    }

    private static @Nullable BigDecimal number(String name, @Nullable String typed, BindingResult errors) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return Figure.parse(typed, DECIMALS, false).value().orElseGet(() -> {
            errors.rejectValue(name, "number", "Écrivez un nombre, par exemple 1\u202f517 ou 61,06.");
            return null;
        });
    }

    private @Nullable LocalDate date(LocalDate today, BindingResult errors) {
        String typed = Objects.requireNonNullElse(statedOn, "").strip();
        if (typed.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed);
            if (!day.isAfter(today) && !day.isBefore(EARLIEST)) {
                return day;
            }
            errors.rejectValue("statedOn", "future", "Une source a paru entre 1800 et aujourd’hui.");
        } catch (DateTimeParseException e) {
            errors.rejectValue("statedOn", "date", "Une date s’écrit jour, mois, année.");
        }
        return null;
    }
}

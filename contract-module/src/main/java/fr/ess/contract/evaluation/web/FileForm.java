package fr.ess.contract.evaluation.web;

import fr.ess.contract.evaluation.EvaluationFileKind;
import fr.ess.contract.web.ReadingDay;
import fr.ess.platform.french.Typed;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A file to be frozen, as it is typed. */
record FileForm(
        @Nullable EvaluationFileKind kind,

        @Nullable String asOf,

        @Size(max = 1000, message = "1 000 caractères au plus.") @Nullable String note) {

    static FileForm on(LocalDate day) {
        return new FileForm(null, day.toString(), "");
    }

    /** The day, and a mark on whatever is missing or outside the contract. */
    @Nullable LocalDate day(ReadingDay now, BindingResult errors) {
        if (kind == null && !errors.hasFieldErrors("kind")) {
            errors.rejectValue("kind", "missing", "Choisissez l’évaluation.");
        }
        try {
            LocalDate day = LocalDate.parse(Objects.requireNonNullElse(asOf, "").strip());
            if (day.isAfter(now.today()) || now.firstDay() == null || day.isBefore(now.firstDay())) {
                errors.rejectValue("asOf", "outside", "Un jour entre la signature du contrat et aujourd’hui.");
                return null;
            }
            return day;
        } catch (DateTimeParseException e) {
            errors.rejectValue("asOf", "date", "Une date s’écrit jour, mois, année.");
            return null;
        }
    }

    @Nullable String words() {
        return Typed.orNull(Typed.text(note).strip());
    }
}

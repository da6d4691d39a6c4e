package fr.ess.contract.evaluation.web;

import fr.ess.contract.evaluation.ClaimedFigure;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.Conflict;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A figure of the register, as it is typed. */
record FigureForm(
        @NotBlank(message = "Dites ce que les sources comptent.") @Size(max = 200, message = "200 caractères au plus.") @Nullable String title,

        @NotBlank(message = "Indiquez l’unité, par exemple « emplois ».") @Size(max = 60, message = "60 caractères au plus.") @Nullable String unit,

        @Size(max = 2000, message = "2 000 caractères au plus.") @Nullable String note,

        @Nullable Long version,
        @Nullable Map<String, String> started) {

    static FigureForm empty() {
        return new FigureForm("", "", "", null, null);
    }

    static FigureForm of(ClaimedFigure figure) {
        String note = Objects.requireNonNullElse(figure.note(), "");
        return new FigureForm(
                figure.title(),
                figure.unit(),
                note,
                figure.version(),
                Map.of("title", figure.title(), "unit", figure.unit(), "note", note));
    }

    ClaimedFigure.Words words() {
        return new ClaimedFigure.Words(
                Typed.line(title),
                Typed.line(unit),
                Typed.orNull(Typed.text(note).strip()));
    }

    Conflict conflict(ClaimedFigure stored, String address) {
        Map<String, String> began = started == null ? Map.of() : started;
        ClaimedFigure.Words typed = words();
        return new Conflict(
                stored.title(),
                address,
                stored.version(),
                "",
                address,
                List.of(
                        field("title", "Ce qui est compté", began, typed.title(), stored.title()),
                        field("unit", "Unité", began, typed.unit(), stored.unit()),
                        field("note", "Note", began, typed.note(), stored.note())));
    }

    private static Conflict.Field field(
            String name, String label, Map<String, String> began, @Nullable String typed, @Nullable String stored) {
        return new Conflict.Field(
                name,
                label,
                Typed.text(began.getOrDefault(name, "")),
                Objects.requireNonNullElse(typed, ""),
                Objects.requireNonNullElse(stored, ""));
    }
}

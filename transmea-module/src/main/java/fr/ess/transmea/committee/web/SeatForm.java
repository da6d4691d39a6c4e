package fr.ess.transmea.committee.web;

import fr.ess.platform.french.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A mandate as it is given. */
record SeatForm(
        @Nullable Long person,

        @NotBlank(message = "Nommez l’institution.") @Size(max = 200, message = "200 caractères au plus.") @Nullable String institution,

        @Nullable String from,
        @Nullable Boolean chair) {

    boolean presides() {
        return Boolean.TRUE.equals(chair);
    }

    String name() {
        return Typed.line(institution);
    }
}

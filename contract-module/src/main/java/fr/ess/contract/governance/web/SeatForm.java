package fr.ess.contract.governance.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A new seat, as it is typed. */
record SeatForm(
        @NotBlank(message = "Nommez l’institution.") @Size(max = 200, message = "200 caractères au plus.") @Nullable String institution,

        @Nullable String startsOn) {}

package fr.ess.contract.governance.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A decision, as it is typed.
 *
 * @param about the key of what it is tied to
 */
record DecisionForm(
        @NotBlank(message = "Dites en une phrase ce qui est décidé.") @Size(max = 300, message = "300 caractères au plus.") @Nullable String title,

        @Size(max = 5000, message = "5 000 caractères au plus.") @Nullable String wording,

        @NotBlank(message = "Choisissez ce que la décision concerne.") @Nullable String about) {}

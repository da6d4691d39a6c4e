package fr.ess.directory.alerts.web;

import fr.ess.directory.alerts.AlertFrequency;
import fr.ess.platform.account.EmailAddress;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Who wants to be told, and how often.
 *
 * @param trap a field that people do not see: what fills it is a program
 */
record AlertForm(
        @Size(max = 254, message = "254 caractères au plus.") @Nullable String email,

        @Nullable String frequence,
        @Nullable String trap) {

    static AlertForm empty() {
        return new AlertForm(null, AlertFrequency.WEEKLY.name(), null);
    }

    boolean isTrapped() {
        return trap != null && !trap.isBlank();
    }

    Optional<EmailAddress> address() {
        return EmailAddress.parse(email == null ? "" : email);
    }

    Optional<AlertFrequency> frequency() {
        for (AlertFrequency one : AlertFrequency.values()) {
            if (one.name().equals(frequence)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    void check(Errors errors) {
        if (address().isEmpty() && !errors.hasFieldErrors("email")) {
            errors.rejectValue("email", "email", "Une adresse électronique, comme nom@exemple.fr.");
        }
        if (frequency().isEmpty()) {
            errors.rejectValue("frequence", "frequence", "Choisissez chaque semaine ou chaque mois.");
        }
    }
}

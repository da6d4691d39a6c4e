package fr.ess.contract.governance.web;

import fr.ess.platform.account.EmailAddress;
import fr.ess.platform.french.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Who is to hold a seat, as it is typed. */
record MandateForm(
        @NotBlank(message = "Indiquez le prénom et le nom.") @Size(max = 120, message = "120 caractères au plus.") @Nullable String name,

        @Nullable String email,

        @Size(max = 200, message = "200 caractères au plus.") @Nullable String capacity,

        @Nullable String startsOn) {

    @Nullable String address(BindingResult errors) {
        return EmailAddress.parse(email == null ? "" : email)
                .map(EmailAddress::value)
                .orElseGet(() -> {
                    errors.rejectValue(
                            "email",
                            "email",
                            "Indiquez une adresse électronique, comme nom@exemple.fr\u00a0: les convocations y partent.");
                    return null;
                });
    }

    @Nullable String words() {
        String line = Typed.line(capacity);
        return line.isEmpty() ? null : line;
    }
}

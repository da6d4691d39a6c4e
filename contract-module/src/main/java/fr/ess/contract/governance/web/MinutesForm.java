package fr.ess.contract.governance.web;

import fr.ess.contract.governance.Minutes;
import fr.ess.platform.french.Typed;
import fr.ess.platform.text.SafeMarkdown;
import fr.ess.platform.web.Conflict;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Minutes as they are typed, in Markdown. */
record MinutesForm(
        @NotBlank(message = "Écrivez le compte rendu.") @Nullable String body,

        @Nullable Long version,
        @Nullable String started) {

    static MinutesForm of(Minutes minutes) {
        return new MinutesForm(minutes.body(), minutes.version(), minutes.body());
    }

    String text() {
        return Typed.text(body).strip();
    }

    void check(BindingResult errors) {
        if (text().length() > SafeMarkdown.LONGEST) {
            errors.rejectValue("body", "long", "20 000 caractères au plus.");
        }
    }

    Conflict conflict(String subject, Minutes stored, String address, String back) {
        return new Conflict(
                subject,
                address,
                stored.version(),
                "",
                back,
                List.of(new Conflict.Field(
                        "body", "Compte rendu", Typed.text(started).strip(), text(), stored.body())));
    }
}

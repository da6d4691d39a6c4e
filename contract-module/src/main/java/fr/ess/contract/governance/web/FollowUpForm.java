package fr.ess.contract.governance.web;

import fr.ess.contract.governance.Decision;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.Conflict;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What came of a decision, as it is typed. */
record FollowUpForm(
        @NotBlank(message = "Dites ce qui a été fait.") @Size(max = 1000, message = "1 000 caractères au plus.") @Nullable String followUp,

        @Nullable Long version,
        @Nullable String started) {

    static FollowUpForm of(Decision decision) {
        String now = Objects.requireNonNullElse(decision.followUp(), "");
        return new FollowUpForm(now, decision.version(), now);
    }

    Conflict conflict(Decision stored, String address, String back) {
        return new Conflict(
                stored.title(),
                address,
                stored.version(),
                "",
                back,
                List.of(new Conflict.Field(
                        "followUp",
                        "Suite donnée",
                        Typed.text(started),
                        Typed.text(followUp).strip(),
                        Objects.requireNonNullElse(stored.followUp(), ""))));
    }
}

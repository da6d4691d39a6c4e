package fr.ess.contract.governance.web;

import fr.ess.contract.governance.Delegates;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.Conflict;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is known of a person who sits, as it is typed. */
record DelegateForm(
        @NotBlank(message = "Indiquez le prénom et le nom.") @Size(max = 120, message = "120 caractères au plus.") @Nullable String name,

        @Size(max = 200, message = "200 caractères au plus.") @Nullable String capacity,

        @Nullable Long version,
        @Nullable Map<String, String> started) {

    static DelegateForm of(Delegates.Person person) {
        String capacity = Objects.requireNonNullElse(person.capacity(), "");
        return new DelegateForm(
                person.name(), capacity, person.version(), Map.of("name", person.name(), "capacity", capacity));
    }

    Conflict conflict(Delegates.Person stored, String address, String back) {
        Map<String, String> began = started == null ? Map.of() : started;
        return new Conflict(
                stored.name(),
                address,
                stored.version(),
                "",
                back,
                List.of(
                        new Conflict.Field(
                                "name",
                                "Prénom et nom",
                                Typed.text(began.getOrDefault("name", "")),
                                Typed.line(name),
                                stored.name()),
                        new Conflict.Field(
                                "capacity",
                                "Fonction",
                                Typed.text(began.getOrDefault("capacity", "")),
                                Typed.line(capacity),
                                Objects.requireNonNullElse(stored.capacity(), ""))));
    }
}

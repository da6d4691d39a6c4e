package fr.ess.directory.portals.web;

import fr.ess.directory.portals.PortalPage;
import fr.ess.platform.french.Typed;
import fr.ess.platform.text.SafeMarkdown;
import fr.ess.platform.web.Conflict;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The text of a portal, as it is typed. */
record PortalTextForm(
        @Size(max = 200, message = "200 caractères au plus.") @Nullable String tagline,

        @NotBlank(message = "Écrivez un texte.") @Nullable String body,

        @Nullable Long version,
        @Nullable Map<String, String> started) {

    static PortalTextForm of(PortalPage portal) {
        return new PortalTextForm(
                portal.tagline(),
                portal.page(),
                portal.version(),
                Map.of("tagline", portal.tagline(), "body", portal.page()));
    }

    String words() {
        return Typed.text(tagline).strip();
    }

    String text() {
        return Typed.text(body);
    }

    boolean isTooLong() {
        return text().length() > SafeMarkdown.LONGEST;
    }

    Conflict conflict(PortalPage stored, String address) {
        Map<String, String> began = started == null ? Map.of() : started;
        return new Conflict(
                stored.name(),
                address,
                stored.version(),
                "",
                address,
                List.of(
                        new Conflict.Field(
                                "tagline",
                                "Accroche",
                                Typed.text(began.getOrDefault("tagline", "")),
                                words(),
                                stored.tagline()),
                        new Conflict.Field(
                                "body", "Texte", Typed.text(began.getOrDefault("body", "")), text(), stored.page())));
    }
}

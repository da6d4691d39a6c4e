package fr.ess.directory.portals.web;

import fr.ess.directory.portals.PortalPage;
import fr.ess.directory.portals.PortalTerritories;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.Conflict;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What the staff decide of a portal, as it is typed.
 *
 * @param territory one a line, by code or name
 */
record PortalForm(
        @NotBlank(message = "Donnez un nom.") @Size(max = 100, message = "100 caractères au plus.") String name,

        @NotBlank(message = "Donnez au moins un territoire.") @Size(max = 20_000, message = "20 000 caractères au plus.") String territory,

        @Nullable Long version,
        @Nullable Map<String, String> started) {

    static PortalForm of(PortalPage portal) {
        String territory =
                portal.territory().stream().map(PortalTerritories::line).collect(Collectors.joining("\n"));
        return new PortalForm(
                portal.name(), territory, portal.version(), Map.of("name", portal.name(), "territory", territory));
    }

    /** The territories that the form names; says which lines are not clear. */
    Set<Integer> covered(PortalTerritories territories, BindingResult errors) {
        if (territory == null || territory.isBlank() || errors.hasFieldErrors("territory")) {
            return Set.of();
        }
        PortalTerritories.Named named = territories.read(territory);
        if (!named.unclear().isEmpty()) {
            errors.rejectValue(
                    "territory",
                    "unclear",
                    "Ces lignes ne désignent pas un seul territoire\u00a0: " + String.join(", ", named.unclear())
                            + ". Écrivez leur code INSEE.");
        }
        return named.ids();
    }

    Conflict conflict(PortalPage stored, String page) {
        PortalForm now = of(stored);
        Map<String, String> began = started == null ? Map.of() : started;
        return new Conflict(
                stored.name(),
                page,
                stored.version(),
                "",
                page,
                List.of(
                        new Conflict.Field("name", "Nom", began.getOrDefault("name", ""), name, now.name()),
                        new Conflict.Field(
                                "territory",
                                "Territoires",
                                Typed.text(began.getOrDefault("territory", "")),
                                Typed.text(territory),
                                now.territory())));
    }
}

package fr.ess.poles.web;

import fr.ess.platform.french.Typed;
import fr.ess.platform.web.Conflict;
import fr.ess.poles.Pole;
import fr.ess.poles.PoleEntry;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What a pole is, as it is typed.
 *
 * @param where {@code region}, {@code ailleurs}, the code of a département, or nothing where nobody knows
 */
record PoleForm(
        @NotBlank(message = "Donnez un nom.") @Size(max = 200, message = "200 caractères au plus.") @Nullable String name,

        @NotBlank(message = "Dites où est le pôle, comme le dit la source.") @Size(max = 200, message = "200 caractères au plus.") @Nullable String place,

        @Nullable String where,

        @Size(max = 200, message = "200 caractères au plus.") @Nullable String commune,

        @Size(max = 120, message = "120 caractères au plus.") @Nullable String entry,

        @Size(max = 4000, message = "4 000 caractères au plus.") @Nullable String presentation,

        @NotBlank(message = "Dites d’où viennent ces informations.") @Size(max = 500, message = "500 caractères au plus.") @Nullable String source,

        @Nullable Long version,
        @Nullable Map<String, String> started) {

    private static final Map<String, String> LABELS = labels();

    static PoleForm empty() {
        return new PoleForm(null, null, null, null, null, null, null, null, null);
    }

    static PoleForm of(Pole pole) {
        Map<String, String> now = values(pole);
        return new PoleForm(
                now.get("name"),
                now.get("place"),
                now.get("where"),
                now.get("commune"),
                now.get("entry"),
                now.get("presentation"),
                now.get("source"),
                pole.version(),
                now);
    }

    /** What was typed, or nothing and the faults. */
    @Nullable PoleEntry entry(List<String> departements, BindingResult errors) {
        String there = Typed.line(where);
        String departement = departements.contains(there) ? there : null;
        if (!there.isEmpty()
                && departement == null
                && !there.equals(PoleFilters.REGION)
                && !there.equals(PoleFilters.ELSEWHERE)) {
            errors.rejectValue("where", "unknown", "Choisissez dans la liste.");
        }
        String typedCommune = Typed.orNull(Typed.line(commune));
        if (typedCommune != null && departement == null) {
            errors.rejectValue("commune", "outside", "Une commune de la région va avec son département.");
        }
        if (errors.hasErrors()) {
            return null;
        }
        return new PoleEntry(
                Typed.line(name),
                Typed.orNull(Typed.line(entry)),
                Typed.line(place),
                there.isEmpty() ? null : Boolean.valueOf(!there.equals(PoleFilters.ELSEWHERE)),
                departement,
                typedCommune,
                Typed.orNull(Typed.text(presentation).strip()),
                Typed.line(source));
    }

    Conflict conflict(Pole stored, String address) {
        Map<String, String> began = started == null ? Map.of() : started;
        Map<String, String> typed = typed();
        Map<String, String> now = values(stored);
        return new Conflict(
                stored.name(),
                address,
                stored.version(),
                "",
                address,
                LABELS.entrySet().stream()
                        .map(label -> new Conflict.Field(
                                label.getKey(),
                                label.getValue(),
                                Typed.text(began.getOrDefault(label.getKey(), "")),
                                typed.getOrDefault(label.getKey(), ""),
                                now.getOrDefault(label.getKey(), "")))
                        .toList());
    }

    private Map<String, String> typed() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", Typed.line(name));
        values.put("place", Typed.line(place));
        values.put("where", Typed.line(where));
        values.put("commune", Typed.line(commune));
        values.put("entry", Typed.line(entry));
        values.put("presentation", Typed.text(presentation).strip());
        values.put("source", Typed.line(source));
        return values;
    }

    private static Map<String, String> values(Pole pole) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", pole.name());
        values.put("place", pole.place());
        values.put("where", where(pole));
        values.put("commune", Objects.requireNonNullElse(pole.commune(), ""));
        values.put("entry", Objects.requireNonNullElse(pole.entry(), ""));
        values.put("presentation", Objects.requireNonNullElse(pole.presentation(), ""));
        values.put("source", pole.source());
        return values;
    }

    private static String where(Pole pole) {
        if (pole.departement() != null) {
            return pole.departement();
        } else if (pole.inRegion() == null) {
            return "";
        }
        return pole.inRegion() ? PoleFilters.REGION : PoleFilters.ELSEWHERE;
    }

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("name", "Nom");
        labels.put("place", "Lieu");
        labels.put("where", "Région ou département (code)");
        labels.put("commune", "Commune");
        labels.put("entry", "Fiche de l’annuaire");
        labels.put("presentation", "Présentation");
        labels.put("source", "Source");
        return labels;
    }
}

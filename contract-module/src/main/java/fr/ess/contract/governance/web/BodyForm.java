package fr.ess.contract.governance.web;

import fr.ess.contract.governance.BodyTerms;
import fr.ess.contract.governance.GovernanceBody;
import fr.ess.contract.governance.Rhythm;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.Conflict;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What a body is, as it is typed. */
record BodyForm(
        @NotBlank(message = "Donnez un nom.") @Size(max = 200, message = "200 caractères au plus.") @Nullable String name,

        @Size(max = 2000, message = "2 000 caractères au plus.") @Nullable String purpose,

        @Size(max = 2000, message = "2 000 caractères au plus.") @Nullable String composition,

        @Nullable String minimum,
        @Nullable String targetLow,
        @Nullable String targetHigh,

        @Size(max = 500, message = "500 caractères au plus.") @Nullable String rhythm,

        @NotBlank(message = "Dites qui tient le secrétariat.") @Size(max = 200, message = "200 caractères au plus.") @Nullable String secretariat,

        @Nullable String mostProxies,

        @NotBlank(message = "Dites d’où vient ce réglage.") @Size(max = 500, message = "500 caractères au plus.") @Nullable String source,

        @Nullable Long version,
        @Nullable Map<String, String> started) {

    private static final Map<String, String> LABELS = labels();
    private static final int MOST_PROXIES = 5;

    static BodyForm of(GovernanceBody body) {
        Map<String, String> now = values(body);
        return new BodyForm(
                now.get("name"),
                now.get("purpose"),
                now.get("composition"),
                now.get("minimum"),
                now.get("targetLow"),
                now.get("targetHigh"),
                now.get("rhythm"),
                now.get("secretariat"),
                now.get("mostProxies"),
                now.get("source"),
                body.version(),
                now);
    }

    /** What was typed, or nothing and the faults. */
    BodyTerms.@Nullable Term term(BindingResult errors) {
        Integer least = number(minimum, "minimum", Rhythm.MOST, errors);
        Integer low = number(targetLow, "targetLow", Rhythm.MOST, errors);
        Integer high = number(targetHigh, "targetHigh", Rhythm.MOST, errors);
        Integer proxies = number(mostProxies, "mostProxies", MOST_PROXIES, errors);
        if (least == null || low == null || high == null || proxies == null) {
            return null;
        }
        Rhythm asked = new Rhythm(least, low, high);
        if (!asked.makesSense()) {
            errors.rejectValue(
                    "targetHigh", "order", "La cible va du minimum vers le haut, 12 réunions par an au plus.");
        }
        return errors.hasErrors()
                ? null
                : new BodyTerms.Term(
                        Typed.line(name),
                        Typed.text(purpose).strip(),
                        Typed.text(composition).strip(),
                        asked,
                        Typed.line(rhythm),
                        Typed.line(secretariat),
                        proxies,
                        Typed.line(source));
    }

    private static @Nullable Integer number(@Nullable String typed, String field, int most, BindingResult errors) {
        String digits = typed == null ? "" : typed.strip();
        if (digits.matches("\\d{1,2}") && Integer.parseInt(digits) <= most) {
            return Integer.valueOf(digits);
        }
        errors.rejectValue(field, "number", "Indiquez un nombre entier, de 0 à " + most + ".");
        return null;
    }

    Conflict conflict(GovernanceBody stored, String address, String back) {
        Map<String, String> began = started == null ? Map.of() : started;
        Map<String, String> typed = typed();
        Map<String, String> now = values(stored);
        List<Conflict.Field> fields = LABELS.entrySet().stream()
                .map(label -> new Conflict.Field(
                        label.getKey(),
                        label.getValue(),
                        Typed.text(began.getOrDefault(label.getKey(), "")),
                        typed.getOrDefault(label.getKey(), ""),
                        now.getOrDefault(label.getKey(), "")))
                .toList();
        return new Conflict(stored.name(), address, stored.version(), "", back, fields);
    }

    private Map<String, String> typed() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", Typed.line(name));
        values.put("purpose", Typed.text(purpose).strip());
        values.put("composition", Typed.text(composition).strip());
        values.put("minimum", Typed.line(minimum));
        values.put("targetLow", Typed.line(targetLow));
        values.put("targetHigh", Typed.line(targetHigh));
        values.put("rhythm", Typed.line(rhythm));
        values.put("secretariat", Typed.line(secretariat));
        values.put("mostProxies", Typed.line(mostProxies));
        values.put("source", Typed.line(source));
        return values;
    }

    private static Map<String, String> values(GovernanceBody body) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", body.name());
        values.put("purpose", body.purpose());
        values.put("composition", body.composition());
        values.put("minimum", Integer.toString(body.rhythm().minimum()));
        values.put("targetLow", Integer.toString(body.rhythm().targetLow()));
        values.put("targetHigh", Integer.toString(body.rhythm().targetHigh()));
        values.put("rhythm", body.rhythmText());
        values.put("secretariat", body.secretariat());
        values.put("mostProxies", Integer.toString(body.mostProxies()));
        values.put("source", body.source());
        return values;
    }

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("name", "Nom");
        labels.put("purpose", "Rôle");
        labels.put("composition", "Composition");
        labels.put("minimum", "Réunions par an, au minimum");
        labels.put("targetLow", "Cible, de");
        labels.put("targetHigh", "Cible, à");
        labels.put("rhythm", "Rythme, dans les mots du contrat");
        labels.put("secretariat", "Secrétariat");
        labels.put("mostProxies", "Pouvoirs par personne");
        labels.put("source", "Source");
        return labels;
    }
}

package fr.ess.contract.amendment.web;

import fr.ess.contract.ElementKind;
import fr.ess.contract.amendment.EnvelopeWording;
import fr.ess.contract.amendment.Wording;
import fr.ess.platform.web.Conflict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lays what somebody typed beside what is stored, or what a draft says beside what came into force meanwhile. */
final class ElementConflict {

    private ElementConflict() {}

    /** @param base the version in force upon which the choice is made, sent along with it */
    static Conflict of(
            Wording subject,
            Map<String, String> started,
            Map<String, String> typed,
            Map<String, String> stored,
            long version,
            String base,
            String action,
            String back) {
        List<Conflict.Field> fields = new ArrayList<>();
        labels(subject.kind()).forEach((name, label) -> {
            String was = stored.getOrDefault(name, "");
            fields.add(new Conflict.Field(
                    name, label, started.getOrDefault(name, was), typed.getOrDefault(name, ""), was));
        });
        fields.add(new Conflict.Field("base", "", base, base, base));
        return new Conflict("« " + subject.name() + " »", action, version, "", back, fields);
    }

    static Conflict of(
            EnvelopeWording subject,
            Map<String, String> started,
            Map<String, String> typed,
            Map<String, String> stored,
            long version,
            String base,
            String action,
            String back) {
        List<Conflict.Field> fields = new ArrayList<>();
        Map.of("amount", "Montant", "certainty", "Certitude", "condition", "Condition")
                .forEach((name, label) -> fields.add(new Conflict.Field(
                        name,
                        label,
                        started.getOrDefault(name, stored.getOrDefault(name, "")),
                        typed.getOrDefault(name, ""),
                        stored.getOrDefault(name, ""))));
        fields.add(new Conflict.Field("base", "", base, base, base));
        return new Conflict("« " + subject.name() + " »", action, version, "", back, fields);
    }

    private static Map<String, String> labels(ElementKind kind) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("code", "Code");
        labels.put("title", "Intitulé");
        labels.put("text", "Texte");
        if (Places.above(kind) != null) {
            labels.put("parent", "Place");
        }
        labels.put("order", "Ordre");
        labels.put("ended", "Suite");
        if (kind == ElementKind.PARTY) {
            labels.put("role", "Rôle");
            labels.put("representedBy", "Représentée par");
            labels.put("capacity", "En qualité de");
            labels.put("delegate", "Par délégation");
            labels.put("delegateCapacity", "Qualité du délégataire");
        }
        return labels;
    }
}

package fr.ess.contract.amendment;

import fr.ess.platform.french.Labels;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields of what an act says of an element, as people read them. */
final class WordingFields {

    private WordingFields() {}

    /** By their French names, in the order of the form; empty where there is no value. */
    static Map<String, String> of(Wording wording, Labels labels) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "Code", wording.code());
        put(fields, "Intitulé", wording.title());
        put(fields, "Texte", wording.text());
        put(fields, "Ordre", Integer.toString(wording.position()));
        Wording.Terms terms = wording.terms();
        if (terms != null) {
            put(fields, "Rôle", labels.of(terms.role()));
            put(fields, "Représentée par", terms.representedBy());
            put(fields, "En qualité de", terms.capacity());
            put(fields, "Par délégation", terms.delegate());
            put(fields, "Qualité du délégataire", terms.delegateCapacity());
        }
        return fields;
    }

    private static void put(Map<String, String> fields, String label, @Nullable String value) {
        fields.put(label, Objects.requireNonNullElse(value, ""));
    }
}

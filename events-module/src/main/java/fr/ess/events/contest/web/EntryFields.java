package fr.ess.events.contest.web;

import fr.ess.events.contest.EntryConsent;
import fr.ess.events.contest.EntryDraft;
import fr.ess.events.contest.EntryStage;
import fr.ess.events.proposal.web.Fields;
import fr.ess.platform.web.kit.Option;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The fields of the form of an entry. */
final class EntryFields {

    static final Map<String, String> LABELS = labels();

    private static final int NAME = 120;
    private static final int PHONE = 30;
    private static final int TITLE = 150;
    private static final int PROBLEM = 3_000;
    private static final int SOLUTION = 4_000;
    private static final int AUDIENCE = 1_000;

    private EntryFields() {}

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("nom", "Votre nom");
        labels.put("telephone", "Téléphone");
        labels.put("titre", "Titre de l’idée");
        labels.put("probleme", "Le problème");
        labels.put("solution", "La solution");
        labels.put("public", "Pour qui");
        labels.put("departement", "Département");
        labels.put("commune", "Commune");
        labels.put("stade", "Où en est l’idée");
        return labels;
    }

    static Map<String, String> of(EntryDraft draft) {
        Map<String, String> v = new LinkedHashMap<>();
        v.put("nom", draft.name());
        v.put("telephone", Objects.requireNonNullElse(draft.phone(), ""));
        v.put("titre", draft.title());
        v.put("probleme", draft.problem());
        v.put("solution", draft.solution());
        v.put("public", draft.audience());
        v.put("departement", Integer.toString(draft.departement()));
        v.put("commune", Objects.requireNonNullElse(draft.commune(), ""));
        v.put("stade", draft.stage().name());
        return v;
    }

    static Optional<EntryDraft> read(Map<String, String> v, Map<String, String> faults, List<Option> departements) {
        Fields fields = new Fields(v, faults);
        String name = fields.required("nom", NAME, "Indiquez votre nom.");
        String phone = fields.line("telephone", PHONE);
        String title = fields.required("titre", TITLE, "Donnez un titre à votre idée.");
        String problem = text(fields, "probleme", PROBLEM, "Dites à quel problème votre idée répond.");
        String solution = text(fields, "solution", SOLUTION, "Dites ce que vous voulez faire.");
        String audience = text(fields, "public", AUDIENCE, "Dites à qui votre idée servira.");
        String departement = v.getOrDefault("departement", "");
        if (departements.stream().noneMatch(one -> one.value().equals(departement))) {
            fields.fault("departement", "Choisissez un département.");
        }
        String commune = fields.line("commune", NAME);
        Optional<EntryStage> stage = Arrays.stream(EntryStage.values())
                .filter(one -> one.name().equals(v.get("stade")))
                .findFirst();
        if (stage.isEmpty()) {
            fields.fault("stade", "Dites où en est votre idée.");
        }
        return faults.isEmpty()
                ? Optional.of(new EntryDraft(
                        name,
                        phone,
                        title,
                        problem,
                        solution,
                        audience,
                        Integer.parseInt(departement),
                        commune,
                        stage.orElseThrow()))
                : Optional.empty();
    }

    private static String text(Fields fields, String name, int longest, String sentence) {
        String value = fields.text(name, longest);
        if (value == null) {
            fields.fault(name, sentence);
            return "";
        }
        return value;
    }

    static Set<EntryConsent> consents(Map<String, String> v) {
        Set<EntryConsent> agreed = EnumSet.noneOf(EntryConsent.class);
        for (EntryConsent purpose : EntryConsent.values()) {
            if ("oui".equals(v.get("accord_" + purpose.name()))) {
                agreed.add(purpose);
            }
        }
        return agreed;
    }
}

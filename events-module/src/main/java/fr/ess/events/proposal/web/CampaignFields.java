package fr.ess.events.proposal.web;

import fr.ess.events.proposal.CampaignText;
import fr.ess.events.proposal.EventCampaigns;
import fr.ess.platform.web.Conflict;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of the form of a campaign. */
final class CampaignFields {

    private static final Map<String, String> LABELS = labels();
    private static final String STARTED = "started.";
    private static final int LINE = 200;
    private static final int TEXT = 4_000;

    private CampaignFields() {}

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("nom", "Nom");
        labels.put("presentation", "Texte de la page");
        labels.put("regles", "Règles");
        labels.put("du", "Premier jour");
        labels.put("au", "Dernier jour");
        labels.put("ouverte", "Ouverte aux demandes");
        return labels;
    }

    static Map<String, String> of(EventCampaigns.Stored campaign) {
        CampaignText text = campaign.text();
        Map<String, String> v = new LinkedHashMap<>();
        v.put("nom", text.name());
        v.put("presentation", text.presentation());
        v.put("regles", text.rules() == null ? "" : text.rules());
        v.put("du", text.firstDay().toString());
        v.put("au", text.lastDay().toString());
        v.put("ouverte", text.open() ? "oui" : "non");
        v.put("version", Long.toString(campaign.version()));
        return v;
    }

    static Map<String, String> started(EventCampaigns.Stored campaign, Map<String, String> v) {
        Map<String, String> now = of(campaign);
        Map<String, String> started = new LinkedHashMap<>();
        LABELS.keySet().forEach(name -> started.put(name, v.getOrDefault(STARTED + name, now.getOrDefault(name, ""))));
        return started;
    }

    static Optional<CampaignText> read(Map<String, String> v, Map<String, String> faults) {
        Fields fields = new Fields(v, faults);
        String name = fields.required("nom", LINE, "Donnez un nom.");
        String presentation = fields.text("presentation", TEXT);
        if (presentation == null) {
            fields.fault("presentation", "Dites ce qu’est la campagne\u00a0: c’est le texte de sa page.");
        }
        String rules = fields.text("regles", TEXT);
        Optional<LocalDate> first = fields.day("du", true);
        Optional<LocalDate> last = fields.day("au", true);
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            fields.fault("au", "Le dernier jour ne vient pas avant le premier.");
        }
        boolean open = "oui".equals(v.get("ouverte"));
        return faults.isEmpty() && presentation != null
                ? Optional.of(
                        new CampaignText(name, presentation, rules, first.orElseThrow(), last.orElseThrow(), open))
                : Optional.empty();
    }

    static List<Conflict.Field> differences(Map<String, String> v, EventCampaigns.Stored stored) {
        Map<String, String> now = of(stored);
        return LABELS.entrySet().stream()
                .map(field -> new Conflict.Field(
                        field.getKey(),
                        field.getValue(),
                        v.getOrDefault(STARTED + field.getKey(), "").replace("\r\n", "\n"),
                        v.getOrDefault(field.getKey(), "").replace("\r\n", "\n"),
                        now.getOrDefault(field.getKey(), "")))
                .toList();
    }
}

package fr.ess.events.contest.web;

import fr.ess.events.contest.Contest;
import fr.ess.events.contest.ContestText;
import fr.ess.events.contest.Criterion;
import fr.ess.events.proposal.web.Fields;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of the form of a call. */
final class ContestFields {

    static final Map<String, String> LABELS = labels();

    private static final Pattern CRITERION = Pattern.compile("(.{1,200}?)\\s*[:;]\\s*(\\d{1,3})");
    private static final int MOST_CRITERIA = 10;
    private static final int MOST_WEIGHT = 100;
    private static final int MOST_MARK = 20;
    private static final int LINE = 200;
    private static final int PRIZE = 1_000;
    private static final int PARTNERS = 2_000;
    private static final int TEXT = 4_000;
    private static final int RULES = 20_000;

    private ContestFields() {}

    /** What was typed, when all of it is fit. */
    record Read(ContestText text, List<Criterion> grid) {}

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("nom", "Nom");
        labels.put("presentation", "Présentation");
        labels.put("prix", "Prix");
        labels.put("regles", "Règlement");
        labels.put("partenaires", "Partenaires");
        labels.put("ouvre_jour", "Ouverture, jour");
        labels.put("ouvre_heure", "Ouverture, heure");
        labels.put("clot_jour", "Clôture, jour");
        labels.put("clot_heure", "Clôture, heure");
        labels.put("grille", "Grille");
        labels.put("note", "Note la plus haute");
        labels.put("fiches", "Fiches par candidature");
        return labels;
    }

    static Map<String, String> of(Contest contest, List<Criterion> grid) {
        ContestText text = contest.text();
        Map<String, String> v = new LinkedHashMap<>();
        v.put("nom", text.name());
        v.put("presentation", text.presentation());
        v.put("prix", text.prize());
        v.put("regles", Objects.requireNonNullElse(text.rules(), ""));
        v.put("partenaires", Objects.requireNonNullElse(text.partners(), ""));
        moment(v, "ouvre", text.opensAt());
        moment(v, "clot", text.closesAt());
        v.put(
                "grille",
                grid.stream().map(one -> one.name() + " : " + one.weight()).collect(Collectors.joining("\n")));
        v.put("note", Integer.toString(text.topMark()));
        v.put("fiches", Integer.toString(text.leastSheets()));
        return v;
    }

    private static void moment(Map<String, String> v, String name, @Nullable OffsetDateTime moment) {
        LocalDateTime local = ContestMoments.local(moment);
        v.put(name + "_jour", local == null ? "" : local.toLocalDate().toString());
        v.put(
                name + "_heure",
                local == null
                        ? ""
                        : local.toLocalTime().withSecond(0).withNano(0).toString());
    }

    static Optional<Read> read(Map<String, String> v, Map<String, String> faults) {
        Fields fields = new Fields(v, faults);
        String name = fields.required("nom", LINE, "Donnez un nom.");
        String presentation = Objects.requireNonNullElse(fields.text("presentation", TEXT), "");
        if (presentation.isEmpty()) {
            fields.fault("presentation", "Présentez le concours\u00a0: c’est le texte de sa page.");
        }
        String prize = Objects.requireNonNullElse(fields.text("prix", PRIZE), "");
        if (prize.isEmpty()) {
            fields.fault("prix", "Dites ce que gagne le lauréat.");
        }
        String rules = fields.text("regles", RULES);
        String partners = fields.text("partenaires", PARTNERS);
        Optional<OffsetDateTime> opens = moment(fields, "ouvre");
        Optional<OffsetDateTime> closes = moment(fields, "clot");
        if (opens.isPresent() && closes.isPresent() && !opens.get().isBefore(closes.get())) {
            fields.fault("clot_jour", "La clôture vient après l’ouverture.");
        }
        List<Criterion> grid = grid(fields);
        Integer top = fields.number("note", 1, MOST_MARK);
        Integer least = fields.number("fiches", 1, MOST_MARK);
        if (top == null) {
            fields.fault("note", "Indiquez la note la plus haute, comme 5.");
        }
        if (least == null) {
            fields.fault("fiches", "Indiquez combien de fiches il faut, comme 2.");
        }
        if (!faults.isEmpty() || top == null || least == null) {
            return Optional.empty();
        }
        return Optional.of(new Read(
                new ContestText(
                        name,
                        presentation,
                        prize,
                        rules,
                        partners,
                        opens.orElseThrow(),
                        closes.orElseThrow(),
                        top,
                        least),
                grid));
    }

    private static Optional<OffsetDateTime> moment(Fields fields, String name) {
        Optional<LocalDate> day = fields.day(name + "_jour", true);
        Optional<LocalTime> time = fields.time(name + "_heure");
        return day.flatMap(one ->
                time.map(at -> one.atTime(at).atZone(ContestMoments.PARIS).toOffsetDateTime()));
    }

    private static List<Criterion> grid(Fields fields) {
        List<Criterion> grid = new ArrayList<>();
        String typed = Objects.requireNonNullElse(fields.text("grille", TEXT), "");
        for (String line :
                typed.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            Matcher read = CRITERION.matcher(line);
            int weight = read.matches() ? Integer.parseInt(read.group(2)) : 0;
            if (weight < 1 || weight > MOST_WEIGHT) {
                fields.fault(
                        "grille", "Un critère par ligne, puis son poids, comme «\u00a0Utilité sociale : 3\u00a0».");
                return List.of();
            }
            grid.add(new Criterion(0, read.group(1), weight));
        }
        if (grid.isEmpty() || grid.size() > MOST_CRITERIA) {
            fields.fault("grille", "De 1 à 10 critères, un par ligne, chacun avec son poids.");
        }
        return grid;
    }
}

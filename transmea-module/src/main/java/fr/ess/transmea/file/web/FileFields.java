package fr.ess.transmea.file.web;

import fr.ess.directory.Siren;
import fr.ess.platform.french.Labels;
import fr.ess.platform.french.Typed;
import fr.ess.platform.money.Euros;
import fr.ess.transmea.BuyoutFile;
import fr.ess.transmea.LeadSource;
import fr.ess.transmea.Origin;
import fr.ess.transmea.PlaceKind;
import fr.ess.transmea.Situation;
import fr.ess.transmea.file.FileValues;
import fr.ess.transmea.file.FileWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The fields of a file as words that people read and type; choices are typed by their labels. */
@Component
class FileFields {

    static final Map<String, String> LABELS = labels();
    private static final List<String> LONG = List.of("team", "risks", "supportPlan");
    private static final int MOST_EMPLOYEES = 100_000;

    private final FileWords words;
    private final Labels labels;

    FileFields(FileWords words, Labels labels) {
        this.words = words;
        this.labels = labels;
    }

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        String[] all = {
            "company",
            "Entreprise",
            "siren",
            "SIREN",
            "activity",
            "Activité",
            "naf",
            "Code NAF",
            "place",
            "Commune",
            "placeKind",
            "Type de lieu",
            "employees",
            "Salariés",
            "joining",
            "Salariés repreneurs",
            "origin",
            "Origine",
            "situation",
            "Situation",
            "leadSource",
            "Signalé par",
            "referrer",
            "Prescripteur",
            "officer",
            "Chargé d’affaires",
            "ticket",
            "Demandé au fonds",
            "owner",
            "Le dirigeant",
            "team",
            "L’équipe de reprise",
            "advisers",
            "Conseils",
            "risks",
            "Risques",
            "supportPlan",
            "Plan d’accompagnement"
        };
        for (int n = 0; n < all.length; n += 2) {
            labels.put(all[n], all[n + 1]);
        }
        return labels;
    }

    /** The words of a file as it is stored. */
    Map<String, String> of(BuyoutFile file) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("company", file.company());
        typed.put("siren", file.siren() == null ? "" : file.siren());
        typed.put("activity", file.activity());
        typed.put("naf", file.nafCode() == null ? "" : file.nafCode());
        typed.put("place", words.place(file.communeId()));
        typed.put("placeKind", file.placeKind() == null ? "" : labels.of(file.placeKind()));
        typed.put("employees", file.employees() == null ? "" : file.employees().toString());
        typed.put("joining", file.joining() == null ? "" : file.joining().toString());
        typed.put("origin", labels.of(file.origin()));
        typed.put("situation", labels.of(file.situation()));
        typed.put("leadSource", labels.of(file.leadSource()));
        typed.put("referrer", name(words.referrers(file), file.referrerId()));
        typed.put("officer", name(words.officers(), file.officerId()));
        Euros ticket = file.ticket();
        typed.put("ticket", ticket == null ? "" : ticket.toString().replace('.', ','));
        typed.put("owner", file.owner());
        typed.put("team", file.team());
        typed.put("advisers", file.advisers());
        typed.put("risks", file.risks());
        typed.put("supportPlan", file.supportPlan());
        return typed;
    }

    private static String name(Map<String, Long> all, @Nullable Long id) {
        return all.entrySet().stream()
                .filter(one -> one.getValue().equals(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** The choices of the fields that have some. */
    Map<String, List<String>> options(BuyoutFile file) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        options.put("placeKind", names(PlaceKind.values()));
        options.put("origin", names(Origin.values()));
        options.put("situation", names(Situation.values()));
        options.put("leadSource", names(LeadSource.values()));
        options.put("referrer", List.copyOf(words.referrers(file).keySet()));
        options.put("officer", List.copyOf(words.officers().keySet()));
        return options;
    }

    private List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(labels::of).toList();
    }

    /** What was sent, field by field, without what no database holds. */
    static Map<String, String> typed(Map<String, String> sent) {
        Map<String, String> typed = new LinkedHashMap<>();
        LABELS.keySet()
                .forEach(name -> typed.put(
                        name,
                        List.of("owner", "team", "advisers", "risks", "supportPlan")
                                        .contains(name)
                                ? Typed.text(sent.get(name)).strip()
                                : Typed.line(sent.get(name))));
        return typed;
    }

    /** The values, or nothing and the faults. */
    Optional<FileValues> read(BuyoutFile file, Map<String, String> typed, Map<String, String> faults) {
        String company = required(typed, "company", 200, faults);
        String siren = optional(
                typed,
                "siren",
                Siren::isValid,
                "Un SIREN a neuf chiffres, dont le dernier vérifie les autres.",
                faults);
        String naf = optional(typed, "naf", words::isNaf, "Un code NAF a la forme 43.32A.", faults);
        Integer commune = commune(typed, faults);
        Integer employees = count(typed, "employees", faults);
        Integer joining = count(typed, "joining", faults);
        if (employees != null && joining != null && joining > employees) {
            faults.put("joining", "Les repreneurs ne sont pas plus nombreux que les salariés.");
        }
        PlaceKind placeKind = constant(PlaceKind.values(), typed, "placeKind", false, faults);
        Origin origin = constant(Origin.values(), typed, "origin", true, faults);
        Situation situation = constant(Situation.values(), typed, "situation", true, faults);
        LeadSource source = constant(LeadSource.values(), typed, "leadSource", true, faults);
        Long referrer = named(words.referrers(file), typed, "referrer", faults);
        Long officer = named(words.officers(), typed, "officer", faults);
        Euros ticket = ticket(typed, faults);
        for (String name : List.of("owner", "team", "advisers", "risks", "supportPlan", "activity")) {
            int most = name.equals("activity") ? 300 : LONG.contains(name) ? 4000 : 2000;
            if (value(typed, name).length() > most) {
                faults.put(name, most + " caractères au plus.");
            }
        }
        if (!faults.isEmpty() || origin == null || situation == null || source == null) {
            return Optional.empty();
        }
        return Optional.of(new FileValues(
                company,
                siren,
                value(typed, "activity"),
                naf,
                commune,
                placeKind,
                employees,
                joining,
                origin,
                situation,
                source,
                referrer,
                officer,
                ticket,
                value(typed, "owner"),
                value(typed, "team"),
                value(typed, "advisers"),
                value(typed, "risks"),
                value(typed, "supportPlan")));
    }

    private static String value(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, "");
    }

    private static String required(Map<String, String> typed, String name, int most, Map<String, String> faults) {
        String value = value(typed, name);
        if (value.isEmpty() || value.length() > most) {
            faults.put(name, "Nommez l’entreprise, en " + most + " caractères au plus.");
        }
        return value;
    }

    private static @Nullable String optional(
            Map<String, String> typed, String name, Predicate<String> holds, String fault, Map<String, String> faults) {
        String value = value(typed, name).replace(" ", "");
        if (value.isEmpty()) {
            return null;
        }
        if (!holds.test(value)) {
            faults.put(name, fault);
        }
        return value;
    }

    private @Nullable Integer commune(Map<String, String> typed, Map<String, String> faults) {
        String place = value(typed, "place");
        if (place.isEmpty()) {
            return null;
        }
        Integer commune = words.commune(place).orElse(null);
        if (commune == null) {
            faults.put("place", "Une commune de Rhône-Alpes, par son nom ou son code postal, et une seule.");
        }
        return commune;
    }

    private static @Nullable Integer count(Map<String, String> typed, String name, Map<String, String> faults) {
        String value = value(typed, name);
        if (value.isEmpty()) {
            return null;
        }
        if (!value.matches("[0-9]{1,6}") || Integer.parseInt(value) > MOST_EMPLOYEES) {
            faults.put(name, "Indiquez un nombre entier de salariés, comme 12.");
            return null;
        }
        return Integer.valueOf(value);
    }

    private <E extends Enum<E>> @Nullable E constant(
            E[] constants, Map<String, String> typed, String name, boolean required, Map<String, String> faults) {
        String value = value(typed, name);
        for (E constant : constants) {
            if (labels.of(constant).equals(value)) {
                return constant;
            }
        }
        if (required || !value.isEmpty()) {
            faults.put(name, "Choisissez une des valeurs proposées.");
        }
        return null;
    }

    private static @Nullable Long named(
            Map<String, Long> all, Map<String, String> typed, String name, Map<String, String> faults) {
        String value = value(typed, name);
        if (!value.isEmpty() && !all.containsKey(value)) {
            faults.put(name, "Choisissez une des valeurs proposées.");
        }
        return value.isEmpty() ? null : all.get(value);
    }

    private static @Nullable Euros ticket(Map<String, String> typed, Map<String, String> faults) {
        String value = value(typed, "ticket");
        if (value.isEmpty()) {
            return null;
        }
        Optional<Euros> ticket = Euros.parse(value).filter(amount -> amount.cents() > 0);
        if (ticket.isEmpty()) {
            faults.put("ticket", "Indiquez un montant en euros, comme 40 000 ou 9 999,99.");
        }
        return ticket.orElse(null);
    }
}

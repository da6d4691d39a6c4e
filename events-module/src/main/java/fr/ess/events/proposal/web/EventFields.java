package fr.ess.events.proposal.web;

import fr.ess.directory.CommuneMatch;
import fr.ess.directory.Territories;
import fr.ess.events.EventKind;
import fr.ess.events.proposal.EventDraft;
import fr.ess.events.proposal.EventDraft.Organiser;
import fr.ess.events.proposal.OrganiserNames;
import fr.ess.events.proposal.StoredEvent;
import fr.ess.events.proposal.Timing;
import fr.ess.events.proposal.UnfitEventException;
import fr.ess.platform.french.Typed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The fields of the form of an event: what they are called, what they show, and what was typed into them. */
@Component
class EventFields {

    /** By name, in their order. */
    static final Map<String, String> LABELS = labels();

    private static final int LINE = 200;
    private static final int LONG_LINE = 300;
    private static final int SENTENCE = 500;
    private static final int PARAGRAPH = 1_000;
    private static final int TEXT = 8_000;
    private static final int MOST_PLACES = 1_000_000;
    private static final int MOST_EDITIONS = 500;
    private static final int MOST_ORGANISERS = 20;
    private static final int FEWEST_LETTERS = 3;
    private static final Pattern CODE = Pattern.compile(".*\\((\\w{5})\\)");
    private static final Pattern POSTAL = Pattern.compile("(\\d{5})\\s+(.+)");

    private final Territories territories;
    private final OrganiserNames organisers;

    EventFields(Territories territories, OrganiserNames organisers) {
        this.territories = territories;
        this.organisers = organisers;
    }

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("titre", "Titre");
        labels.put("type", "Type");
        labels.put("resume", "En une phrase");
        labels.put("description", "Description");
        labels.put("organisateur", "Organisation");
        labels.put("coorganisateurs", "Avec");
        labels.put("debut_jour", "Jour");
        labels.put("debut_heure", "Heure de début");
        labels.put("fin_jour", "Dernier jour");
        labels.put("fin_heure", "Heure de fin");
        labels.put("rythme", "Répétition");
        labels.put("fois", "Nombre de fois");
        labels.put("jusquau", "Jusqu’au");
        labels.put("regle", "Règle de répétition");
        labels.put("exceptions", "Dates où il n’a pas lieu");
        labels.put("lieu", "Lieu");
        labels.put("adresse", "Adresse");
        labels.put("commune", "Commune");
        labels.put("acces", "Accès");
        labels.put("accessibilite", "Accessibilité");
        labels.put("lien", "Lien pour suivre en ligne");
        labels.put("prix", "Prix");
        labels.put("public", "Public");
        labels.put("places", "Places");
        labels.put("serie", "Série");
        labels.put("edition", "Numéro de l’édition");
        labels.put("motif", "Motif du changement");
        return labels;
    }

    static Map<String, String> of(StoredEvent event) {
        EventDraft draft = event.draft();
        EventDraft.Where where = draft.where();
        Map<String, String> v = new LinkedHashMap<>();
        LABELS.keySet().forEach(name -> v.put(name, ""));
        v.put("titre", draft.title());
        v.put("type", draft.kind().name());
        v.put("resume", draft.summary());
        put(v, "description", draft.description());
        List<String> names = draft.organisers().stream().map(EventFields::line).toList();
        v.put("organisateur", names.isEmpty() ? "" : names.get(0));
        v.put("coorganisateurs", names.stream().skip(1).collect(Collectors.joining("\n")));
        TimingFields.show(draft.timing(), v);
        put(v, "lieu", where.place());
        put(v, "adresse", where.address());
        EventDraft.Commune commune = where.commune();
        put(v, "commune", commune == null ? null : commune.name() + " (" + commune.code() + ")");
        put(v, "acces", where.access());
        put(v, "accessibilite", where.accessibility());
        put(v, "lien", where.online());
        put(v, "prix", draft.price());
        put(v, "public", draft.audience());
        put(v, "places", draft.places() == null ? null : draft.places().toString());
        put(v, "serie", draft.series());
        put(v, "edition", draft.edition() == null ? null : draft.edition().toString());
        put(v, "motif", draft.changeReason());
        return v;
    }

    private static void put(Map<String, String> v, String name, @Nullable String value) {
        if (value != null) {
            v.put(name, value);
        }
    }

    private static String line(Organiser organiser) {
        return organiser.slug() == null ? organiser.name() : organiser.name() + " (/annuaire/" + organiser.slug() + ")";
    }

    /**
     * What the fields say, or nothing with what is wrong at each.
     *
     * @param first who organises, where that is not theirs to say
     */
    Optional<EventDraft> read(Map<String, String> typed, Map<String, String> faults, @Nullable Organiser first) {
        Fields fields = new Fields(typed, faults);
        String title = fields.required("titre", LINE, "Donnez un titre.");
        if (!title.isEmpty()
                && title.codePoints().filter(Character::isLetterOrDigit).count() < FEWEST_LETTERS) {
            fields.fault("titre", "Un titre a au moins trois lettres ou chiffres.");
        }
        EventKind kind = kind(fields);
        String summary = fields.required("resume", SENTENCE, "Dites en une phrase ce que c’est.");
        List<Organiser> organisers = organisers(fields, first);
        Optional<Timing> timing = TimingFields.read(fields);
        EventDraft.Where where = where(fields);
        String description = fields.text("description", TEXT);
        String price = fields.line("prix", LINE);
        String audience = fields.line("public", LINE);
        Integer places = fields.number("places", 1, MOST_PLACES);
        String series = fields.line("serie", LINE);
        Integer edition = fields.number("edition", 1, MOST_EDITIONS);
        if (((series == null) != (edition == null)) && !faults.containsKey("edition")) {
            fields.fault(
                    series == null ? "serie" : "edition",
                    "Une série et le numéro de l’édition vont ensemble\u00a0: remplissez les deux, ou aucun.");
        }
        String reason = fields.text("motif", SENTENCE);
        return faults.isEmpty() && kind != null && timing.isPresent()
                ? Optional.of(new EventDraft(
                        title,
                        kind,
                        summary,
                        description,
                        organisers,
                        timing.get(),
                        where,
                        price,
                        audience,
                        places,
                        series,
                        edition,
                        reason))
                : Optional.empty();
    }

    private static @Nullable EventKind kind(Fields fields) {
        String typed = Typed.line(fields.typed().get("type"));
        EventKind kind = Arrays.stream(EventKind.values())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElse(null);
        if (kind == null) {
            fields.fault("type", "Choisissez un type de la liste.");
        }
        return kind;
    }

    private List<Organiser> organisers(Fields fields, @Nullable Organiser first) {
        List<Organiser> found = new ArrayList<>();
        if (first != null) {
            found.add(first);
        } else {
            String typed = fields.required("organisateur", LONG_LINE, "Dites qui organise.");
            if (!typed.isEmpty()) {
                find(typed, "organisateur", fields).ifPresent(found::add);
            }
        }
        List<String> others = Typed.text(fields.typed().get("coorganisateurs"))
                .lines()
                .map(Typed::line)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        if (others.size() > MOST_ORGANISERS) {
            fields.fault("coorganisateurs", MOST_ORGANISERS + " au plus.");
            return found;
        }
        for (String line : others) {
            find(line, "coorganisateurs", fields)
                    .filter(one -> found.stream().noneMatch(before -> same(before, one)))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static boolean same(Organiser one, Organiser other) {
        return (one.entry() == null || other.entry() == null)
                ? one.name().equals(other.name())
                : one.entry().equals(other.entry());
    }

    private Optional<Organiser> find(String line, String field, Fields fields) {
        try {
            return Optional.of(organisers.find(line, field));
        } catch (UnfitEventException e) {
            fields.fault(e.field(), e.sentence());
            return Optional.empty();
        }
    }

    private EventDraft.Where where(Fields fields) {
        String link = fields.line("lien", LONG_LINE);
        if (link != null && !link.matches("https?://[^\\s]+\\.[^\\s]+")) {
            fields.fault("lien", "Une adresse entière, comme https://exemple.fr/salle.");
        }
        return new EventDraft.Where(
                fields.line("lieu", LINE),
                fields.line("adresse", LONG_LINE),
                commune(fields),
                fields.text("acces", PARAGRAPH),
                fields.text("accessibilite", PARAGRAPH),
                link);
    }

    private EventDraft.@Nullable Commune commune(Fields fields) {
        String typed = Typed.line(fields.typed().get("commune"));
        if (typed.isEmpty()) {
            return null;
        }
        Matcher code = CODE.matcher(typed);
        Optional<fr.ess.directory.Commune> byCode = territories.byCode(code.matches() ? code.group(1) : typed);
        if (byCode.isPresent()) {
            return of(byCode.get());
        }
        Matcher postal = POSTAL.matcher(typed);
        CommuneMatch match = postal.matches()
                ? territories.resolve(postal.group(1), postal.group(2))
                : territories.resolve(null, typed);
        if (match instanceof CommuneMatch.Resolved resolved) {
            return of(resolved.commune());
        }
        fields.fault(
                "commune",
                match instanceof CommuneMatch.Ambiguous ambiguous
                        ? ambiguous.reason()
                        : match instanceof CommuneMatch.Unknown unknown ? unknown.reason() : "");
        return null;
    }

    private static EventDraft.Commune of(fr.ess.directory.Commune commune) {
        return new EventDraft.Commune(commune.id(), commune.name(), commune.code());
    }
}

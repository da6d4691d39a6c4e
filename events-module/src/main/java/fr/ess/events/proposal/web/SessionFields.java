package fr.ess.events.proposal.web;

import fr.ess.events.ProgrammeItem;
import fr.ess.events.SessionKind;
import fr.ess.events.proposal.SessionDraft;
import fr.ess.events.proposal.StoredEvent;
import fr.ess.events.proposal.UnfitEventException;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.Conflict;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of the form of a part of a programme. */
final class SessionFields {

    private static final Map<String, String> LABELS = labels();
    private static final int TITLE = 300;
    private static final int ROOM = 100;
    private static final int TEXT = 2_000;
    private static final int SPEAKER = 200;
    private static final int CAPACITY = 300;
    private static final int MOST_SPEAKERS = 30;
    private static final int MOST_PLACES = 1_000_000;

    private SessionFields() {}

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("titre", "Titre");
        labels.put("type", "Type");
        labels.put("jour", "Jour");
        labels.put("debut", "Début");
        labels.put("fin", "Fin");
        labels.put("salle", "Salle");
        labels.put("places", "Places");
        labels.put("intervenants", "Intervenants");
        labels.put("description", "Description");
        return labels;
    }

    static Map<String, String> of(ProgrammeItem item) {
        Map<String, String> v = new LinkedHashMap<>();
        v.put("titre", item.title());
        v.put("type", item.kind().name());
        v.put("jour", item.start().toLocalDate().toString());
        v.put("debut", item.start().toLocalTime().toString());
        v.put("fin", item.end().toLocalTime().toString());
        v.put("salle", item.room() == null ? "" : item.room());
        v.put("places", item.places() == null ? "" : item.places().toString());
        v.put(
                "intervenants",
                item.speakers().stream()
                        .map(one -> one.capacity() == null ? one.name() : one.name() + ", " + one.capacity())
                        .collect(Collectors.joining("\n")));
        v.put("description", item.description() == null ? "" : item.description());
        return v;
    }

    static Optional<SessionDraft> read(Map<String, String> v, Map<String, String> faults, StoredEvent event) {
        Fields fields = new Fields(v, faults);
        String title = fields.required("titre", TITLE, "Donnez un titre.");
        SessionKind kind = kind(fields);
        Optional<LocalDate> day = Typed.line(v.get("jour")).isEmpty()
                ? Optional.of(event.draft().timing().start().toLocalDate())
                : fields.day("jour", true);
        Optional<LocalTime> start = fields.time("debut");
        Optional<LocalTime> end = fields.time("fin");
        String room = fields.line("salle", ROOM);
        String description = fields.text("description", TEXT);
        Integer places = fields.number("places", 1, MOST_PLACES);
        List<ProgrammeItem.Speaker> speakers = speakers(fields);
        if (!faults.isEmpty() || kind == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SessionDraft(
                    title,
                    kind,
                    day.orElseThrow().atTime(start.orElseThrow()),
                    day.orElseThrow().atTime(end.orElseThrow()),
                    room,
                    description,
                    places,
                    speakers));
        } catch (UnfitEventException e) {
            fields.fault(e.field(), e.sentence());
            return Optional.empty();
        }
    }

    private static @Nullable SessionKind kind(Fields fields) {
        String typed = Typed.line(fields.typed().get("type"));
        SessionKind kind = Arrays.stream(SessionKind.values())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElse(null);
        if (kind == null) {
            fields.fault("type", "Choisissez un type de la liste.");
        }
        return kind;
    }

    /** One a line: the name, then after a comma as what. */
    private static List<ProgrammeItem.Speaker> speakers(Fields fields) {
        List<ProgrammeItem.Speaker> speakers = Typed.text(fields.typed().get("intervenants"))
                .lines()
                .map(Typed::line)
                .filter(line -> !line.isEmpty())
                .map(line -> {
                    int comma = line.indexOf(',');
                    return comma < 1
                            ? new ProgrammeItem.Speaker(line, null)
                            : new ProgrammeItem.Speaker(
                                    line.substring(0, comma).strip(),
                                    Typed.orNull(line.substring(comma + 1).strip()));
                })
                .toList();
        if (speakers.size() > MOST_SPEAKERS
                || speakers.stream()
                        .anyMatch(one -> one.name().length() > SPEAKER
                                || (one.capacity() != null && one.capacity().length() > CAPACITY))) {
            fields.fault(
                    "intervenants",
                    MOST_SPEAKERS
                            + " personnes au plus, une par ligne\u00a0: le nom, puis après une virgule la qualité.");
        }
        return speakers;
    }

    static List<Conflict.Field> differences(Map<String, String> v, ProgrammeItem stored) {
        Map<String, String> now = of(stored);
        return LABELS.entrySet().stream()
                .map(field -> new Conflict.Field(
                        field.getKey(),
                        field.getValue(),
                        v.getOrDefault("started." + field.getKey(), "").replace("\r\n", "\n"),
                        v.getOrDefault(field.getKey(), "").replace("\r\n", "\n"),
                        now.getOrDefault(field.getKey(), "")))
                .toList();
    }
}

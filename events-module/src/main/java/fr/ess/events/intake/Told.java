package fr.ess.events.intake;

import fr.ess.events.EventKind;
import fr.ess.events.EventState;
import fr.ess.events.proposal.EventDraft;
import fr.ess.events.proposal.Owner;
import fr.ess.events.proposal.StoredEvent;
import fr.ess.events.proposal.Timing;
import fr.ess.platform.french.French;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is told of an event, part by part, in a form in which two can be compared; an empty text is nothing. */
record Told(Map<IncomingField, String> parts) {

    private static final int LONGEST_SUMMARY = 300;
    private static final String CANCELLED = "oui";

    Told {
        parts = Map.copyOf(parts);
    }

    /** As a calendar tells it. What it links to is where to take part only if there is no place to go to. */
    static Told of(FoundEvent found) {
        boolean online = found.place() == null || found.place().matches("https?://\\S+");
        String place = online || found.place() == null ? "" : found.place();
        String link = found.place() != null && online ? found.place() : text(found.link());
        String more = online || link.isEmpty() ? "" : "En savoir plus\u00a0: " + link;
        String description = text(found.description());
        return new Told(Map.of(
                IncomingField.TITLE,
                found.title(),
                IncomingField.DESCRIPTION,
                description.isEmpty() || more.isEmpty() ? description + more : description + "\n\n" + more,
                IncomingField.TIME,
                time(new Timing(found.start(), found.end(), found.recurrence(), new TreeSet<>(found.exceptions()))),
                IncomingField.PLACE,
                place,
                IncomingField.LINK,
                online ? link : "",
                IncomingField.CANCELLED,
                found.cancelled() ? CANCELLED : ""));
    }

    /** As it is written here. */
    static Told of(StoredEvent stored) {
        EventDraft draft = stored.draft();
        Map<IncomingField, String> parts = new EnumMap<>(IncomingField.class);
        parts.put(IncomingField.TITLE, draft.title());
        parts.put(IncomingField.DESCRIPTION, text(draft.description()));
        parts.put(IncomingField.TIME, time(draft.timing()));
        parts.put(IncomingField.PLACE, text(draft.where().place()));
        parts.put(IncomingField.LINK, text(draft.where().online()));
        parts.put(IncomingField.CANCELLED, stored.state() == EventState.CANCELLED ? CANCELLED : "");
        return new Told(parts);
    }

    String part(IncomingField field) {
        return parts.getOrDefault(field, "");
    }

    boolean isCancelled() {
        return !part(IncomingField.CANCELLED).isEmpty();
    }

    /** The parts in which this one differs. */
    List<IncomingField> differingFrom(Told other) {
        List<IncomingField> differing = new ArrayList<>();
        for (IncomingField field : IncomingField.values()) {
            if (!part(field).equals(other.part(field))) {
                differing.add(field);
            }
        }
        return differing;
    }

    /** A first draft of it. */
    EventDraft draft(Owner owner, EventKind kind, String calendar, WrittenPlaces places) {
        String description = part(IncomingField.DESCRIPTION);
        String summary = EventReading.line(description.lines().findFirst().orElse(""), LONGEST_SUMMARY);
        return new EventDraft(
                part(IncomingField.TITLE),
                kind,
                summary == null ? "Annoncé par l’agenda «\u00a0" + calendar + "\u00a0»." : summary,
                orNull(description),
                List.of(owner.asOrganiser()),
                timing(part(IncomingField.TIME)),
                new EventDraft.Where(
                        orNull(part(IncomingField.PLACE)),
                        null,
                        places.commune(part(IncomingField.PLACE)),
                        null,
                        null,
                        orNull(part(IncomingField.LINK))),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** A draft with one part as it is told here. */
    EventDraft put(IncomingField field, EventDraft in, WrittenPlaces places) {
        EventDraft.Where where = in.where();
        String value = part(field);
        return new EventDraft(
                field == IncomingField.TITLE ? value : in.title(),
                in.kind(),
                in.summary(),
                field == IncomingField.DESCRIPTION ? orNull(value) : in.description(),
                in.organisers(),
                field == IncomingField.TIME ? timing(value) : in.timing(),
                switch (field) {
                    case PLACE ->
                        new EventDraft.Where(
                                orNull(value),
                                null,
                                places.commune(value),
                                where.access(),
                                where.accessibility(),
                                where.online());
                    case LINK ->
                        new EventDraft.Where(
                                where.place(),
                                where.address(),
                                where.commune(),
                                where.access(),
                                where.accessibility(),
                                orNull(value));
                    default -> where;
                },
                in.price(),
                in.audience(),
                in.places(),
                in.series(),
                in.edition(),
                in.changeReason());
    }

    private static String time(Timing timing) {
        return timing.start() + "|" + timing.end() + "|" + text(timing.recurrence()) + "|"
                + timing.exceptions().stream().map(LocalDate::toString).collect(Collectors.joining(","));
    }

    static Timing timing(String time) {
        String[] parts = time.split("\\|", -1);
        TreeSet<LocalDate> exceptions = new TreeSet<>();
        for (String day : parts[3].split(",", -1)) {
            if (!day.isEmpty()) {
                exceptions.add(LocalDate.parse(day));
            }
        }
        return Timing.of(LocalDateTime.parse(parts[0]), LocalDateTime.parse(parts[1]), orNull(parts[2]), exceptions);
    }

    /** A part as people read it. */
    static String shown(IncomingField field, String part) {
        return switch (field) {
            case TIME -> shown(timing(part));
            case CANCELLED -> part.isEmpty() ? "Il a lieu" : "Annulé";
            case GONE -> part.isEmpty() ? "N’y est plus" : "Annoncé";
            default -> part.isEmpty() ? "Rien" : part;
        };
    }

    private static String shown(Timing timing) {
        int times = timing.times().size();
        return French.dateTime(timing.start()) + " – "
                + (timing.start().toLocalDate().equals(timing.end().toLocalDate())
                        ? French.time(timing.end().toLocalTime())
                        : French.dateTime(timing.end()))
                + (times > 1 ? ", " + French.number(times) + "\u00a0fois" : "");
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}

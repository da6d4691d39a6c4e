package fr.ess.transmea.committee.web;

import fr.ess.platform.french.Typed;
import fr.ess.platform.web.Conflict;
import fr.ess.transmea.BuyoutFile;
import fr.ess.transmea.committee.Session;
import fr.ess.transmea.committee.SessionKind;
import fr.ess.transmea.committee.SessionPlan;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A session as it is planned or moved.
 *
 * @param dossier the reference of the file that it is planned for, where it is for one
 */
record SessionForm(
        @Nullable String kind,
        @Nullable String day,
        @Nullable String startsAt,
        @Nullable String endsAt,

        @NotBlank(message = "Indiquez un lieu, ou « à distance ».") @Size(max = 300, message = "300 caractères au plus.") @Nullable String place,

        @Nullable String dossier,
        @Nullable Long version,
        @Nullable Map<String, String> started) {

    static final Map<String, String> LABELS =
            Map.of("day", "Jour", "startsAt", "Début", "endsAt", "Fin", "place", "Lieu");

    static SessionForm blank(SessionKind kind, String day) {
        return new SessionForm(kind.name(), day, "", "", "", null, null, null);
    }

    /** Complete but for a look at it: a court's clock is running. */
    static SessionForm about(BuyoutFile file, SessionKind kind, String day) {
        return new SessionForm(kind.name(), day, "14:00", "16:00", "À distance", file.reference(), null, null);
    }

    static SessionForm of(Session session) {
        Map<String, String> now = values(session);
        return new SessionForm(
                session.kind().name(),
                now.get("day"),
                now.get("startsAt"),
                now.get("endsAt"),
                now.get("place"),
                null,
                session.version(),
                now);
    }

    /** What was typed, or nothing and the faults. */
    @Nullable SessionPlan plan(LocalDate today, BindingResult errors) {
        LocalDate date = TypedMoments.day(day, "day", errors);
        LocalTime from = TypedMoments.hour(startsAt, "startsAt", errors);
        LocalTime to = TypedMoments.hour(endsAt, "endsAt", errors);
        if (date != null && date.isBefore(today)) {
            errors.rejectValue(
                    "day", "past", "Cette date est passée\u00a0: une séance se prévoit pour aujourd’hui ou après.");
        }
        if (from != null && to != null && !to.isAfter(from)) {
            errors.rejectValue("endsAt", "order", "La fin vient après le début.");
        }
        boolean urgent = SessionKind.URGENT.name().equals(kind);
        if (!urgent && !SessionKind.ORDINARY.name().equals(kind)) {
            errors.rejectValue("kind", "kind", "Choisissez une séance ordinaire ou urgente.");
        }
        return date == null || from == null || to == null || errors.hasErrors()
                ? null
                : new SessionPlan(
                        urgent ? SessionKind.URGENT : SessionKind.ORDINARY, date, from, to, Typed.line(place));
    }

    Conflict conflict(Session stored, String address, String back) {
        Map<String, String> began = Objects.requireNonNullElse(started, Map.of());
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("day", Typed.line(day));
        typed.put("startsAt", Typed.line(startsAt));
        typed.put("endsAt", Typed.line(endsAt));
        typed.put("place", Typed.line(place));
        Map<String, String> now = values(stored);
        List<Conflict.Field> fields = new ArrayList<>(typed.entrySet().stream()
                .map(field -> new Conflict.Field(
                        field.getKey(),
                        LABELS.getOrDefault(field.getKey(), ""),
                        Typed.line(began.getOrDefault(field.getKey(), "")),
                        field.getValue(),
                        now.getOrDefault(field.getKey(), "")))
                .toList());
        String same = stored.kind().name();
        fields.add(new Conflict.Field("kind", "Séance", same, same, same));
        return new Conflict(CommitteePages.title(stored), address, stored.version(), "", back, fields);
    }

    private static Map<String, String> values(Session session) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("day", session.day().toString());
        values.put("startsAt", session.startsAt().toString());
        values.put("endsAt", session.endsAt().toString());
        values.put("place", session.place());
        return values;
    }
}

package fr.ess.contract.governance.web;

import fr.ess.contract.governance.GovernedTime;
import fr.ess.contract.governance.Meeting;
import fr.ess.contract.governance.MeetingPlan;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.Conflict;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A meeting as it is prepared.
 *
 * @param agenda one item a line
 */
record MeetingForm(
        @NotBlank(message = "Donnez un titre.") @Size(max = 200, message = "200 caractères au plus.") @Nullable String title,

        @Nullable String day,
        @Nullable String startsAt,
        @Nullable String endsAt,

        @NotBlank(message = "Indiquez un lieu, ou « à distance ».") @Size(max = 300, message = "300 caractères au plus.") @Nullable String place,

        @Nullable String agenda,
        @Nullable Long version,
        @Nullable Map<String, String> started) {

    static MeetingForm blank() {
        return new MeetingForm("", "", "", "", "", "", null, null);
    }

    static MeetingForm of(Meeting meeting) {
        Map<String, String> now = values(meeting);
        return new MeetingForm(
                now.get("title"),
                now.get("day"),
                now.get("startsAt"),
                now.get("endsAt"),
                now.get("place"),
                now.get("agenda"),
                meeting.version(),
                now);
    }

    List<String> items() {
        return Typed.text(agenda)
                .lines()
                .map(Typed::line)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** What was typed, or nothing and the faults; {@code known} is the day on which it is decided. */
    @Nullable MeetingPlan plan(GovernedTime time, LocalDate known, BindingResult errors) {
        LocalDate date = TypedDays.day(day, time, "day", errors);
        LocalTime from = TypedDays.hour(startsAt, "startsAt", errors);
        LocalTime to = TypedDays.hour(endsAt, "endsAt", errors);
        if (date != null && date.isBefore(known)) {
            errors.rejectValue(
                    "day",
                    "past",
                    "Cette date est passée le " + French.date(known)
                            + ". Pour écrire une réunion d’autrefois, lisez d’abord le contrat à une date d’avant elle.");
        }
        if (from != null && to != null && !to.isAfter(from)) {
            errors.rejectValue("endsAt", "order", "La fin vient après le début.");
        }
        List<String> items = items();
        if (items.size() > MeetingPlan.MOST_ITEMS) {
            errors.rejectValue("agenda", "many", MeetingPlan.MOST_ITEMS + " points au plus.");
        }
        if (items.stream().anyMatch(item -> item.length() > MeetingPlan.LONGEST_ITEM)) {
            errors.rejectValue("agenda", "long", "Un point de l’ordre du jour a 300 caractères au plus.");
        }
        return date == null || from == null || to == null || errors.hasErrors()
                ? null
                : new MeetingPlan(Typed.line(title), date, from, to, Typed.line(place), items);
    }

    Conflict conflict(Meeting stored, String address, String back) {
        Map<String, String> began = started == null ? Map.of() : started;
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("title", Typed.line(title));
        typed.put("day", Typed.line(day));
        typed.put("startsAt", Typed.line(startsAt));
        typed.put("endsAt", Typed.line(endsAt));
        typed.put("place", Typed.line(place));
        typed.put("agenda", String.join("\n", items()));
        Map<String, String> labels = Map.of(
                "title", "Titre",
                "day", "Jour",
                "startsAt", "Début",
                "endsAt", "Fin",
                "place", "Lieu",
                "agenda", "Ordre du jour");
        Map<String, String> now = values(stored);
        List<Conflict.Field> fields = typed.entrySet().stream()
                .map(field -> new Conflict.Field(
                        field.getKey(),
                        labels.getOrDefault(field.getKey(), ""),
                        Typed.text(began.getOrDefault(field.getKey(), "")),
                        field.getValue(),
                        now.getOrDefault(field.getKey(), "")))
                .toList();
        return new Conflict(stored.title(), address, stored.version(), "", back, fields);
    }

    private static Map<String, String> values(Meeting meeting) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", meeting.title());
        values.put("day", meeting.day().toString());
        values.put("startsAt", meeting.startsAt().toString());
        values.put("endsAt", meeting.endsAt().toString());
        values.put("place", meeting.place());
        values.put("agenda", String.join("\n", meeting.agenda()));
        return values;
    }
}

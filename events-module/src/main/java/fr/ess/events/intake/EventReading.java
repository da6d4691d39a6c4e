package fr.ess.events.intake;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import fr.ess.events.Recurrence;
import fr.ess.events.intake.CalendarMoments.Moment;
import fr.ess.events.intake.CalendarReader.Component;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes an event out of what a calendar tells of it; who is invited and who wrote it are not even looked at. */
final class EventReading {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 8000;
    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_LINK = 300;
    private static final int LONGEST_UID = 500;
    private static final Period LONGEST = Period.ofDays(62);
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;

    private final CalendarMoments moments;

    EventReading(CalendarMoments moments) {
        this.moments = moments;
    }

    FoundEvent read(Component event) throws UnfitFoundEventException {
        String visible = text(event, "CLASS");
        if (visible != null && !visible.equalsIgnoreCase("PUBLIC")) {
            throw new UnfitFoundEventException("L’agenda le dit privé\u00a0: il n’est pas publié.");
        }
        String title = line(text(event, "SUMMARY"), LONGEST_TITLE);
        if (title == null) {
            throw new UnfitFoundEventException("Il n’a pas de titre.");
        }
        if (first(event, "RDATE") != null) {
            throw new UnfitFoundEventException("Des dates ajoutées une à une (RDATE) ne sont pas prises.");
        }
        Moment start = moment(event, "DTSTART");
        if (start == null) {
            throw new UnfitFoundEventException("Il n’a pas de début.");
        }
        LocalDateTime end = end(event, start);
        requireUsual(start.shown(), end);
        SortedSet<LocalDate> exceptions = exceptions(event);
        String rule = rule(event, start, exceptions);
        String link = text(event, "URL");
        return new FoundEvent(
                event.line(),
                uid(event, title, start),
                occurrence(event),
                title,
                paragraphs(text(event, "DESCRIPTION")),
                start.shown(),
                end,
                rule,
                rule == null ? new TreeSet<>() : exceptions,
                line(text(event, "LOCATION"), LONGEST_PLACE),
                link != null && link.length() <= LONGEST_LINK && link.matches("https?://[^\\s]+") ? link : null,
                "CANCELLED".equalsIgnoreCase(text(event, "STATUS")));
    }

    private static void requireUsual(LocalDateTime start, LocalDateTime end) throws UnfitFoundEventException {
        if (start.getYear() < EARLIEST || start.getYear() > LATEST) {
            throw new UnfitFoundEventException("Une date de 2000 à 2100.");
        }
        if (!end.isAfter(start)) {
            throw new UnfitFoundEventException("La fin ne vient pas après le début.");
        }
        if (end.isAfter(start.plus(LONGEST))) {
            throw new UnfitFoundEventException("Il dure plus de 62 jours.");
        }
    }

    /** Of whole days the last minute of the last one: the day that a calendar writes comes after it. */
    private LocalDateTime end(Component event, Moment start) throws UnfitFoundEventException {
        Moment written = moment(event, "DTEND");
        LocalDateTime end;
        if (written != null) {
            end = written.shown();
        } else if (text(event, "DURATION") != null) {
            end = start.shown().plus(duration(String.valueOf(text(event, "DURATION"))));
        } else if (start.day()) {
            end = start.shown().plusDays(1);
        } else {
            throw new UnfitFoundEventException("Il n’a ni fin ni durée.");
        }
        boolean whole = start.day() && end.toLocalTime().equals(LocalTime.MIDNIGHT);
        return whole && end.isAfter(start.shown()) ? end.minusMinutes(1) : end;
    }

    private static Duration duration(String written) throws UnfitFoundEventException {
        try {
            String upper = written.toUpperCase(Locale.ROOT);
            return upper.matches("P\\d{1,3}W")
                    ? Duration.ofDays(7L * Integer.parseInt(upper.substring(1, upper.length() - 1)))
                    : Duration.parse(upper);
        } catch (DateTimeException | ArithmeticException e) {
            throw new UnfitFoundEventException(
                    "«\u00a0" + CalendarMoments.shortened(written) + "\u00a0» n’est pas une durée.");
        }
    }

    private SortedSet<LocalDate> exceptions(Component event) throws UnfitFoundEventException {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (VObjectProperty property : event.properties()) {
            if (property.getName().equalsIgnoreCase("EXDATE")) {
                moments.several(property).forEach(day -> days.add(day.shown().toLocalDate()));
            }
        }
        return days;
    }

    private @Nullable String rule(Component event, Moment start, SortedSet<LocalDate> exceptions)
            throws UnfitFoundEventException {
        List<VObjectProperty> rules = event.properties().stream()
                .filter(one -> one.getName().equalsIgnoreCase("RRULE"))
                .toList();
        if (rules.isEmpty()) {
            return null;
        }
        if (rules.size() > 1) {
            throw new UnfitFoundEventException("Il a plusieurs règles de répétition.");
        }
        if (start.offBeat()) {
            throw new UnfitFoundEventException("Il se répète dans un autre fuseau horaire que celui de la région.");
        }
        String rule = rewritten(rules.get(0));
        try {
            if (new Recurrence(rule)
                    .times(start.shown(), exceptions, CalendarMoments.HERE)
                    .isEmpty()) {
                throw new UnfitFoundEventException("Toutes ses dates sont retirées.");
            }
        } catch (IllegalArgumentException e) {
            throw new UnfitFoundEventException(String.valueOf(e.getMessage()));
        }
        return rule;
    }

    /** The frequency first, as it is kept; weeks begin on Monday anyway. */
    private String rewritten(VObjectProperty property) throws UnfitFoundEventException {
        List<String> parts = new ArrayList<>();
        boolean ends = false;
        for (String part : property.getValue().strip().toUpperCase(Locale.ROOT).split(";", -1)) {
            if (part.startsWith("FREQ=")) {
                parts.add(0, part);
            } else if (part.startsWith("UNTIL=")) {
                VObjectProperty last = new VObjectProperty("UNTIL", part.substring("UNTIL=".length()));
                parts.add("UNTIL=" + CalendarMoments.until(moments.one(last)));
            } else if (!part.equals("WKST=MO") && !part.equals("INTERVAL=1") && !part.isEmpty()) {
                parts.add(part);
            }
            ends = ends || part.startsWith("UNTIL=") || part.startsWith("COUNT=");
        }
        if (!ends) {
            throw new UnfitFoundEventException("Il se répète sans fin\u00a0: donnez-lui un dernier jour.");
        }
        return String.join(";", parts);
    }

    private @Nullable LocalDateTime occurrence(Component event) throws UnfitFoundEventException {
        VObjectProperty id = first(event, "RECURRENCE-ID");
        if (id != null && id.getParameters().first("RANGE") != null) {
            throw new UnfitFoundEventException(
                    "Il change toutes les dates qui suivent (RANGE), ce qui n’est pas pris.");
        }
        return id == null ? null : moments.one(id).shown();
    }

    /** Its own, or one that stays the same as long as title and start do. */
    private static String uid(Component event, String title, Moment start) throws UnfitFoundEventException {
        String own = line(text(event, "UID"), LONGEST_UID + 1);
        if (own == null) {
            byte[] bytes = (title + "\n" + start.shown()).getBytes(StandardCharsets.UTF_8);
            return "sans-uid-" + UUID.nameUUIDFromBytes(bytes);
        }
        if (own.length() > LONGEST_UID) {
            throw new UnfitFoundEventException("Son identifiant (UID) est trop long.");
        }
        return own;
    }

    private @Nullable Moment moment(Component event, String name) throws UnfitFoundEventException {
        VObjectProperty property = first(event, name);
        return property == null ? null : moments.one(property);
    }

    private static @Nullable VObjectProperty first(Component event, String name) {
        return event.properties().stream()
                .filter(one -> one.getName().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String text(Component event, String name) {
        VObjectProperty property = first(event, name);
        if (property == null) {
            return null;
        }
        String text = VObjectPropertyValues.unescape(property.getValue())
                .replaceAll("\\r\\n?", "\n")
                .replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]", "")
                .strip();
        return text.isEmpty() ? null : text;
    }

    static String title(Component event) {
        String title = line(text(event, "SUMMARY"), LONGEST_TITLE);
        return title == null ? "" : title;
    }

    static @Nullable String line(@Nullable String text, int most) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return cut(text.replaceAll("\\s+", " ").strip(), most);
    }

    private static @Nullable String paragraphs(@Nullable String text) {
        return text == null ? null : cut(text.replaceAll("\\n{3,}", "\n\n"), LONGEST_DESCRIPTION);
    }

    /** Never in the middle of a sign that takes two places. */
    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}

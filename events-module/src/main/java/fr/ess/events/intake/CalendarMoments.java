package fr.ess.events.intake;

import com.github.mangstadt.vinnie.VObjectProperty;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the days and hours of a calendar (RFC 5545, 3.3.4 and 3.3.5) as clocks of the region show them. */
final class CalendarMoments {

    static final ZoneId HERE = ZoneId.of("Europe/Paris");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withResolverStyle(ResolverStyle.STRICT);

    /** As programs of Microsoft name the zones of France and its neighbours (Unicode CLDR, windowsZones). */
    private static final Map<String, String> WINDOWS = Map.of(
            "Romance Standard Time", "Europe/Paris",
            "W. Europe Standard Time", "Europe/Berlin",
            "Central Europe Standard Time", "Europe/Budapest",
            "Central European Standard Time", "Europe/Warsaw",
            "GMT Standard Time", "Europe/London",
            "UTC", "UTC");

    private final ZoneId floating;

    /** @param floating the zone of hours that name none, or nothing for the region's */
    CalendarMoments(@Nullable String floating) {
        ZoneId zone = floating == null ? null : zoneOrNull(floating);
        this.floating = zone == null ? HERE : zone;
    }

    /**
     * A day or an hour of a calendar.
     *
     * @param shown what clocks of the region show; the first minute of a day
     * @param day whether it is a whole day
     * @param offBeat whether clocks where it was written show another hour
     */
    record Moment(LocalDateTime shown, boolean day, boolean offBeat) {}

    Moment one(VObjectProperty property) throws UnfitFoundEventException {
        return read(property.getValue().strip(), property.getParameters().first("TZID"));
    }

    List<Moment> several(VObjectProperty property) throws UnfitFoundEventException {
        List<Moment> all = new ArrayList<>();
        for (String one : property.getValue().split(",", -1)) {
            all.add(read(one.strip(), property.getParameters().first("TZID")));
        }
        return all;
    }

    private Moment read(String value, @Nullable String zone) throws UnfitFoundEventException {
        try {
            if (value.matches("\\d{8}")) {
                return new Moment(LocalDate.parse(value, DAY).atStartOfDay(), true, false);
            }
            if (value.matches("\\d{8}T\\d{6}Z?")) {
                LocalDateTime time = LocalDateTime.parse(value.substring(0, 15), HOUR);
                ZoneId of = value.endsWith("Z") ? ZoneOffset.UTC : zone == null ? floating : zone(zone);
                LocalDateTime shown = time.atZone(of).withZoneSameInstant(HERE).toLocalDateTime();
                return new Moment(shown.withSecond(0), false, !shown.equals(time));
            }
        } catch (DateTimeParseException e) {
            throw new UnfitFoundEventException(
                    "«\u00a0" + shortened(value) + "\u00a0» n’existe pas dans le calendrier.");
        }
        throw new UnfitFoundEventException("«\u00a0" + shortened(value) + "\u00a0» n’est pas une date.");
    }

    private static ZoneId zone(String name) throws UnfitFoundEventException {
        ZoneId zone = zoneOrNull(name);
        if (zone == null) {
            throw new UnfitFoundEventException("Fuseau horaire inconnu\u00a0: «\u00a0" + shortened(name) + "\u00a0».");
        }
        return zone;
    }

    /** Also where a program puts a name of its own before it, such as /mozilla.org/20050126_1/Europe/Paris. */
    private static @Nullable ZoneId zoneOrNull(String name) {
        List<String> parts = List.of(name.strip().split("/", -1));
        return IntStream.range(0, parts.size())
                .mapToObj(from -> String.join("/", parts.subList(from, parts.size())))
                .map(tried -> WINDOWS.getOrDefault(tried, tried))
                .filter(CalendarMoments::isZone)
                .findFirst()
                .map(ZoneId::of)
                .orElse(null);
    }

    private static boolean isZone(String name) {
        return ZoneId.getAvailableZoneIds().contains(name);
    }

    /** The last moment of a rule, as it has to be written: in UTC, of a whole day its end. */
    static String until(Moment last) {
        LocalDateTime end = last.day() ? last.shown().plusDays(1).minusSeconds(1) : last.shown();
        return end.atZone(HERE).withZoneSameInstant(ZoneOffset.UTC).format(HOUR) + "Z";
    }

    static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}

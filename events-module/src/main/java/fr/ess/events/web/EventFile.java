package fr.ess.events.web;

import fr.ess.events.EventProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.DateList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ExDate;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;

/**
 * Writes a calendar as agendas read it (RFC 5545), one event after the other so that nobody has to hold them all. The UID of an
 * event is its number, for ever.
 */
final class EventFile implements AutoCloseable {

    /** Octets of a line, without its end (RFC 5545, 3.1). */
    private static final int LONGEST = 75;

    private static final String AUTHORITY = "@maillage";

    private static final String HEAD = """
            BEGIN:VCALENDAR\r
            VERSION:2.0\r
            PRODID:-//Maillage//Evenements//FR\r
            CALSCALE:GREGORIAN\r
            """;

    private final Writer out;

    EventFile(Writer out) throws IOException {
        this.out = out;
        this.out.write(HEAD);
        TimeZone zone = Objects.requireNonNull(
                TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone("Europe/Paris"));
        write(zone.getVTimeZone().toString());
    }

    /** @param address of its page */
    void add(EventProfile profile, String kind, String address) {
        try {
            write(component(profile, kind, address).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static VEvent component(EventProfile profile, String kind, String address) {
        EventProfile.Details details = profile.details();
        ZoneId zone = ZoneId.of(profile.line().zone());
        ZonedDateTime start = profile.line().start().atZone(zone);
        ZonedDateTime end = profile.line().end().atZone(zone);
        VEvent event = new VEvent(false);
        event.add(new Uid("evenement-" + profile.line().id() + AUTHORITY));
        event.add(new DtStamp(details.changedAt().toInstant()));
        event.add(new LastModified(details.changedAt().toInstant()));
        event.add(new Sequence(details.sequence()));
        event.add(new DtStart<>(start));
        event.add(new DtEnd<>(end));
        event.add(new Summary(profile.line().title()));
        event.add(new Description(description(profile)));
        String place = Stream.of(
                        profile.line().place(),
                        details.address(),
                        profile.line().commune())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        if (!place.isEmpty()) {
            event.add(new Location(place));
        }
        event.add(new Categories(kind));
        event.add(new Url(URI.create(address)));
        event.add(profile.line().cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        if (details.recurrence() != null) {
            event.add(new RRule<>(new Recur<ZonedDateTime>(details.recurrence())));
            profile.exceptions().stream()
                    .map(day -> day.atTime(profile.line().start().toLocalTime()))
                    .forEach(time -> event.add(exception(time, zone)));
        }
        return event;
    }

    /** In the zone of the event: without it, it would be the hour of whoever reads. */
    private static ExDate<ZonedDateTime> exception(LocalDateTime time, ZoneId zone) {
        return new ExDate<>(new ParameterList(List.of(new TzId(zone.getId()))), new DateList<>(time.atZone(zone)));
    }

    private static String description(EventProfile profile) {
        EventProfile.Details details = profile.details();
        return Stream.of(
                        profile.line().example() ? "Exemple, inventé pour la démonstration." : null,
                        profile.line().cancelled()
                                ? "ANNULÉ. " + Objects.requireNonNullElse(details.endReason(), "")
                                : null,
                        profile.line().summary(),
                        details.description(),
                        details.online() == null ? null : "En ligne : " + details.online(),
                        details.accessibility() == null ? null : "Accessibilité : " + details.accessibility())
                .filter(Objects::nonNull)
                .map(String::strip)
                .collect(Collectors.joining("\n"));
    }

    /** Folded by octets and never within a sign, which folding by Java's characters would do to an emoji. */
    private void write(String lines) throws IOException {
        for (String line : lines.split("\r\n", 0)) {
            int octets = 0;
            for (int c : line.codePoints().toArray()) {
                String sign = Character.toString(c);
                int more = sign.getBytes(StandardCharsets.UTF_8).length;
                if (octets + more > LONGEST) {
                    out.write("\r\n ");
                    octets = 1;
                }
                out.write(sign);
                octets += more;
            }
            out.write("\r\n");
        }
    }

    @Override
    public void close() throws IOException {
        out.write("END:VCALENDAR\r\n");
        out.flush();
    }
}

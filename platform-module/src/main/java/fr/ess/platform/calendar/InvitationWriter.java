package fr.ess.platform.calendar;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes invitations and cancellations as calendars understand them (RFC 5545 and 5546). */
@Component
public class InvitationWriter {

    private static final String PARIS = "Europe/Paris";

    private final Clock clock;
    private final String from;

    public InvitationWriter(Clock clock, @Value("${cress.mail.from:}") String from) {
        this.clock = clock;
        this.from = from;
    }

    public String request(Invitation invitation) {
        return written(ImmutableMethod.REQUEST, ImmutableStatus.VEVENT_CONFIRMED, invitation.sequence(), invitation);
    }

    /** A cancellation comes after the last request. */
    public String cancel(Invitation invitation) {
        return written(ImmutableMethod.CANCEL, ImmutableStatus.VEVENT_CANCELLED, invitation.sequence() + 1, invitation);
    }

    private String written(Method method, Status status, int sequence, Invitation invitation) {
        VEvent event = new VEvent(false);
        event.add(new DtStamp(clock.instant()));
        event.add(new DtStart<>(at(invitation, invitation.startsAt())));
        event.add(new DtEnd<>(at(invitation, invitation.endsAt())));
        event.add(new Uid(invitation.uid() + "@maillage"));
        event.add(new Sequence(sequence));
        event.add(new Summary(invitation.summary()));
        event.add(new Location(invitation.place()));
        event.add(new Description(invitation.description()));
        event.add(status);
        event.add(organizer(invitation.organiser()));
        Attendee attendee = new Attendee(mailto(invitation.email()));
        attendee.add(new Cn(invitation.name()));
        attendee.add(Role.REQ_PARTICIPANT);
        attendee.add(PartStat.NEEDS_ACTION);
        attendee.add(Rsvp.TRUE);
        event.add(attendee);

        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Maillage//" + invitation.product() + "//FR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(method);
        calendar.add(paris());
        calendar.add(event);
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(true).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Who calendars answer to (RFC 5546, 3.2): the address that mail leaves from. */
    public Organizer organizer(String name) {
        Organizer organizer = new Organizer(mailto(address(from)));
        organizer.add(new Cn(name));
        return organizer;
    }

    private static VTimeZone paris() {
        TimeZone zone = TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(PARIS);
        return Objects.requireNonNull(zone, PARIS).getVTimeZone();
    }

    private static ZonedDateTime at(Invitation invitation, LocalTime hour) {
        return ZonedDateTime.of(invitation.day(), hour, ZoneId.of(PARIS));
    }

    private static URI mailto(String address) {
        try {
            return new URI("mailto", address, null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without a mail server there is no sender, and nothing leaves either. */
    private static String address(String from) {
        try {
            return from.isBlank() ? "ne-pas-repondre@maillage.invalid" : new InternetAddress(from, true).getAddress();
        } catch (AddressException e) {
            throw new IllegalStateException("cress.mail.from is not an address", e);
        }
    }
}

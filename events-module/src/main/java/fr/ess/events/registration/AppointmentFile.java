package fr.ess.events.registration;

import fr.ess.platform.calendar.InvitationWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/**
 * The calendar file that goes with a letter: published rather than an invitation, since there is nothing to answer. An event
 * without repetition has the identifier that it has in the calendar's feed, so that an agenda shows it once.
 */
@Component
class AppointmentFile {

    private static final String PARIS = "Europe/Paris";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm");

    private final InvitationWriter invitations;
    private final Clock clock;

    AppointmentFile(InvitationWriter invitations, Clock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    /** @param address of the page of the event */
    String written(Appointment appointment, boolean cancelled, String address) {
        ZoneId zone = ZoneId.of(PARIS);
        VEvent event = new VEvent(false);
        event.add(new DtStamp(clock.instant()));
        event.add(new Uid("evenement-" + appointment.event()
                + (appointment.recurring() ? "-" + TIME.format(appointment.start()) : "") + "@maillage"));
        event.add(new Sequence(appointment.sequence() + (cancelled ? 1 : 0)));
        event.add(new DtStart<>(appointment.start().atZone(zone)));
        event.add(new DtEnd<>(appointment.end().atZone(zone)));
        event.add(invitations.organizer("Maillage"));
        event.add(new Summary(appointment.title()));
        if (appointment.where() != null) {
            event.add(new Location(appointment.where()));
        }
        event.add(new Description(appointment.online() == null ? address : "En ligne : " + appointment.online()));
        event.add(new Url(URI.create(address)));
        event.add(cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Maillage//Evenements//FR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(cancelled ? ImmutableMethod.CANCEL : ImmutableMethod.PUBLISH);
        calendar.add(Objects.requireNonNull(
                        TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(PARIS))
                .getVTimeZone());
        calendar.add(event);
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}

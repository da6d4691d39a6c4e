package fr.ess.events.registration.web;

import fr.ess.events.registration.Registration;
import fr.ess.events.registration.RegistrationState;
import fr.ess.platform.french.French;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A registration as whoever has its link sees it.
 *
 * @param changeable whether it may still be changed and cancelled
 * @param asked whether it is time to say that they are coming
 * @param sessions titles of those in which seats are held
 * @param missed titles of those asked for and not held
 */
record OwnRegistrationView(
        Registration registration,
        RegistrationState state,
        String when,
        boolean verified,
        boolean past,
        boolean changeable,
        boolean asked,
        @Nullable String until,
        @Nullable String coming,
        List<String> sessions,
        List<String> missed) {

    /** From the day before the first reminder. */
    private static final int DAYS_ASKED = 8;

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    static OwnRegistrationView of(
            Registration registration,
            String when,
            List<String> sessions,
            List<String> missed,
            boolean ahead,
            OffsetDateTime now) {
        RegistrationState state = registration.stateAt(now);
        return new OwnRegistrationView(
                registration,
                state,
                when,
                registration.verified(),
                !ahead,
                ahead && !state.isOver(),
                ahead && state == RegistrationState.CONFIRMED && registration.startsWithin(DAYS_ASKED, now),
                moment(registration.until()),
                moment(registration.comingAt()),
                List.copyOf(sessions),
                List.copyOf(missed));
    }

    private static @Nullable String moment(@Nullable OffsetDateTime moment) {
        return moment == null ? null : French.dateTime(LocalDateTime.ofInstant(moment.toInstant(), PARIS));
    }
}

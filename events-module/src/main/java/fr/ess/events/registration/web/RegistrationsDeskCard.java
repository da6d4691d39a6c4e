package fr.ess.events.registration.web;

import fr.ess.events.registration.OrganisedEvents;
import fr.ess.platform.french.French;
import fr.ess.platform.web.kit.DeskCard;
import fr.ess.platform.web.kit.DeskChange;
import fr.ess.platform.web.kit.StaffDesk;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where the staff find the registrations to events. */
@Component
class RegistrationsDeskCard implements StaffDesk {

    private final OrganisedEvents events;
    private final Clock clock;

    RegistrationsDeskCard(OrganisedEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<DeskCard> cards() {
        return List.of(new DeskCard(
                "Inscriptions aux événements",
                RegistrantsController.LIST,
                "Qui vient, qui attend, et les réglages de chaque événement.",
                French.count(events.countComing(OffsetDateTime.now(clock)), "événement à venir", "événements à venir"),
                null));
    }

    @Override
    public List<DeskChange> changes(int limit) {
        return List.of();
    }
}

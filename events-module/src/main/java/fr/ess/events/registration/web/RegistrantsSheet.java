package fr.ess.events.registration.web;

import fr.ess.events.registration.OrganisedEvents.Organised;
import fr.ess.events.registration.Registrants;
import fr.ess.events.registration.Registrants.Registrant;
import fr.ess.platform.export.Column;
import fr.ess.platform.export.Sheet;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Those who are registered for one time of an event, as a file. */
@Component
class RegistrantsSheet {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Registrants registrants;
    private final Labels labels;
    private final Clock clock;

    RegistrantsSheet(Registrants registrants, Labels labels, Clock clock) {
        this.registrants = registrants;
        this.labels = labels;
        this.clock = clock;
    }

    Sheet of(Organised event, LocalDateTime start) {
        return new Sheet(
                event.title() + ", le " + French.dateTime(start),
                LocalDate.now(clock),
                "inscriptions-" + event.slug(),
                List.of(
                        Column.text("nom", "Nom"),
                        Column.text("email", "Adresse électronique"),
                        Column.text("organisation", "Organisation"),
                        Column.text("accompagnants", "Accompagnants"),
                        Column.text("groupe", "Groupe"),
                        Column.number("personnes", "Personnes"),
                        Column.text("etat", "État"),
                        Column.number("rang", "Rang en liste d’attente"),
                        Column.text("seances", "Séances"),
                        Column.text("demandee", "Demandée le"),
                        Column.text("venue", "Venue confirmée"),
                        Column.text("accords", "Accords"),
                        Column.text("exemple", "Exemple")),
                List.of(
                        "Données personnelles\u00a0: ce fichier est pour l’organisation de cet événement seulement, et s’efface après lui."),
                each -> registrants.forEach(event.id(), start, one -> each.accept(cells(one, event.example()))));
    }

    private List<@Nullable Object> cells(Registrant one, boolean example) {
        return Arrays.asList(
                one.name() == null ? "effacé" : one.name(),
                one.email(),
                one.organisation(),
                String.join(", ", one.companions()),
                one.group(),
                (Object) (long) one.persons(),
                labels.of(one.state()),
                one.rank() == null ? null : (Long) one.rank().longValue(),
                String.join(" ; ", one.sessions()),
                one.createdAt()
                        .atZoneSameInstant(PARIS)
                        .toLocalDateTime()
                        .withNano(0)
                        .toString(),
                one.comingAt() == null ? "" : "oui",
                one.consents().stream().map(labels::of).collect(Collectors.joining(" ; ")),
                example ? "exemple" : "");
    }
}

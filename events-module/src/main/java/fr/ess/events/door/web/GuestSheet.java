package fr.ess.events.door.web;

import fr.ess.events.door.Doors.Session;
import fr.ess.events.door.GuestList;
import fr.ess.events.door.GuestList.Guest;
import fr.ess.events.door.web.DoorPages.Opened;
import fr.ess.platform.export.Column;
import fr.ess.platform.export.Sheet;
import fr.ess.platform.french.French;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of a door with boxes to tick, for when nothing works but paper. */
@Component
class GuestSheet {

    private static final String BOX = "[    ]";

    private final GuestList guests;
    private final Clock clock;

    GuestSheet(GuestList guests, Clock clock) {
        this.guests = guests;
        this.clock = clock;
    }

    Sheet of(Opened opened) {
        Session session = opened.session();
        return new Sheet(
                "Accueil, " + opened.event().title() + ", le " + French.dateTime(opened.start())
                        + (session == null ? "" : ", " + session.title()),
                LocalDate.now(clock),
                "accueil-" + opened.event().slug(),
                List.of(
                        Column.text("entree", "Entrée"),
                        Column.text("nom", "Nom"),
                        Column.text("accompagnants", "Accompagnants"),
                        Column.text("groupe", "Groupe"),
                        Column.number("personnes", "Personnes"),
                        Column.number("numero", "N° de billet"),
                        Column.text("exemple", "Exemple")),
                List.of(
                        "Cochez qui entre, et écrivez le nombre de personnes sans inscription\u00a0: à reporter ensuite sur la page de l’accueil.",
                        "Données personnelles\u00a0: cette feuille est pour l’accueil de cet événement seulement, et se détruit après lui."),
                each -> guests.guests(opened.door(), opened.sessionId()).stream()
                        .filter(Guest::wished)
                        .forEach(
                                guest -> each.accept(cells(guest, opened.event().example()))));
    }

    private static List<@Nullable Object> cells(Guest guest, boolean example) {
        return Arrays.asList(
                guest.present() > 0 ? "oui" : BOX,
                guest.name() == null ? "effacé" : guest.name(),
                String.join(", ", guest.companions()),
                guest.group(),
                (Object) (long) guest.persons(),
                (Object) guest.id(),
                example ? "exemple" : "");
    }
}

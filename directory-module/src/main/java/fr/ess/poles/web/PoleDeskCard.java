package fr.ess.poles.web;

import fr.ess.platform.french.French;
import fr.ess.platform.web.kit.DeskCard;
import fr.ess.platform.web.kit.DeskChange;
import fr.ess.platform.web.kit.StaffDesk;
import fr.ess.poles.PoleDesk;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where the staff find the poles. */
@Component
class PoleDeskCard implements StaffDesk {

    private final PoleDesk desk;

    PoleDeskCard(PoleDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<DeskCard> cards() {
        return List.of(new DeskCard(
                "Pôles",
                PolesDeskController.PATH,
                "Pages, typologie, membres, états, vie, appels à projets.",
                French.count(desk.count(), "pôle", "pôles"),
                null));
    }

    @Override
    public List<DeskChange> changes(int limit) {
        return List.of();
    }
}

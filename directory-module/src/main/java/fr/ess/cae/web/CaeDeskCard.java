package fr.ess.cae.web;

import fr.ess.cae.CaeDesk;
import fr.ess.platform.french.French;
import fr.ess.platform.web.kit.DeskCard;
import fr.ess.platform.web.kit.DeskChange;
import fr.ess.platform.web.kit.StaffDesk;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where the staff find the co-operatives of activity. */
@Component
class CaeDeskCard implements StaffDesk {

    private final CaeDesk desk;

    CaeDeskCard(CaeDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<DeskCard> cards() {
        return List.of(new DeskCard(
                "CAE",
                CaeDeskController.PATH,
                "Fiches, accompagnateurs, financements, objectifs.",
                French.count(desk.count(), "coopérative", "coopératives"),
                null));
    }

    @Override
    public List<DeskChange> changes(int limit) {
        return List.of();
    }
}

package fr.ess.observatory.web;

import fr.ess.observatory.Vintage;
import fr.ess.observatory.Vintages;
import fr.ess.platform.french.French;
import fr.ess.platform.web.kit.DeskCard;
import fr.ess.platform.web.kit.DeskChange;
import fr.ess.platform.web.kit.StaffDesk;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where the staff find the observatory. */
@Component
class ObservatoryDeskCard implements StaffDesk {

    private final Vintages vintages;

    ObservatoryDeskCard(Vintages vintages) {
        this.vintages = vintages;
    }

    @Override
    public List<DeskCard> cards() {
        List<Vintage> all = vintages.all();
        return List.of(new DeskCard(
                "Observatoire",
                VintagesController.PATH,
                "Prendre un millésime de l’annuaire, le publier.",
                French.count(all.size(), "millésime", "millésimes"),
                null));
    }

    @Override
    public List<DeskChange> changes(int limit) {
        return List.of();
    }
}

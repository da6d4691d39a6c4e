package fr.ess.observatory.values.web;

import fr.ess.observatory.values.Grids;
import fr.ess.observatory.values.ValuesReleases;
import fr.ess.platform.french.French;
import fr.ess.platform.web.kit.DeskCard;
import fr.ess.platform.web.kit.DeskChange;
import fr.ess.platform.web.kit.StaffDesk;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where the staff find the self-assessments. */
@Component
class ValuesDeskCard implements StaffDesk {

    private final Grids grids;
    private final ValuesReleases releases;

    ValuesDeskCard(Grids grids, ValuesReleases releases) {
        this.grids = grids;
        this.releases = releases;
    }

    @Override
    public List<DeskCard> cards() {
        return List.of(new DeskCard(
                "Valeurs de l’ESS",
                ValuesDeskController.PATH,
                "Voir combien d’organisations ont répondu, publier une édition.",
                French.count(releases.participation(grids.current()).given(), "organisation", "organisations"),
                null));
    }

    @Override
    public List<DeskChange> changes(int limit) {
        return List.of();
    }
}

package fr.ess.events.contest.web;

import fr.ess.events.contest.Contests;
import fr.ess.platform.french.French;
import fr.ess.platform.web.kit.DeskCard;
import fr.ess.platform.web.kit.DeskChange;
import fr.ess.platform.web.kit.StaffDesk;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where the staff find the contest. */
@Component
class ContestDeskCard implements StaffDesk {

    private final Contests contests;

    ContestDeskCard(Contests contests) {
        this.contests = contests;
    }

    @Override
    public List<DeskCard> cards() {
        return List.of(new DeskCard(
                "Concours de l’idée",
                ContestDeskController.PATH,
                "Appels, candidatures, jury et lauréats.",
                French.count(contests.all().size(), "édition", "éditions"),
                null));
    }

    @Override
    public List<DeskChange> changes(int limit) {
        return List.of();
    }
}

package fr.ess.directory.participation.web;

import fr.ess.directory.participation.ContributionState;
import fr.ess.directory.participation.ModerationQueue;
import fr.ess.directory.participation.StaleEntries;
import fr.ess.platform.french.French;
import fr.ess.platform.web.kit.DeskCard;
import fr.ess.platform.web.kit.DeskChange;
import fr.ess.platform.web.kit.StaffDesk;
import java.util.List;
import org.springframework.stereotype.Component;

/** The queue and the freshness of entries on the desk of the staff. */
@Component
class ModerationDesk implements StaffDesk {

    private final ModerationQueue queue;
    private final StaleEntries stale;

    ModerationDesk(ModerationQueue queue, StaleEntries stale) {
        this.queue = queue;
        this.stale = stale;
    }

    @Override
    public List<DeskCard> cards() {
        long held = queue.count(new ModerationQueue.Filter(ContributionState.HELD, null, null));
        return List.of(
                new DeskCard(
                        "Modération",
                        ModerationController.PATH,
                        "Propositions, erreurs signalées, fiches revendiquées.",
                        French.count(held, "contribution", "contributions"),
                        held == 0 ? null : "à examiner"),
                new DeskCard(
                        "Fraîcheur",
                        StaleEntriesController.PATH,
                        "Ce que personne n’a vérifié depuis un an, et la question annuelle.",
                        French.count(stale.count(StaleEntries.Which.ALL, null), "fiche", "fiches"),
                        null));
    }

    @Override
    public List<DeskChange> changes(int limit) {
        return List.of();
    }
}

package fr.ess.directory.duplicates.web;

import fr.ess.directory.duplicates.Duplicates;
import fr.ess.platform.french.French;
import fr.ess.platform.web.kit.DeskCard;
import fr.ess.platform.web.kit.DeskChange;
import fr.ess.platform.web.kit.StaffDesk;
import java.util.List;
import org.springframework.stereotype.Component;

/** The pairs of entries to judge, on the desk of the staff. */
@Component
class DuplicatesDesk implements StaffDesk {

    private final Duplicates duplicates;

    DuplicatesDesk(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @Override
    public List<DeskCard> cards() {
        int open = duplicates.count(null);
        return List.of(new DeskCard(
                "Doublons",
                DuplicatesController.PAGE,
                "Comparer, fusionner, séparer.",
                French.count(duplicates.countMerges(), "fusion faite", "fusions faites"),
                open == 0 ? null : French.count(open, "paire à examiner", "paires à examiner")));
    }

    @Override
    public List<DeskChange> changes(int limit) {
        return List.of();
    }
}

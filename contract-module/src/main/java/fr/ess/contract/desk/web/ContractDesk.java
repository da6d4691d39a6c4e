package fr.ess.contract.desk.web;

import fr.ess.contract.Contracts;
import fr.ess.platform.french.French;
import fr.ess.platform.web.kit.DeskCard;
import fr.ess.platform.web.kit.DeskChange;
import fr.ess.platform.web.kit.StaffDesk;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the contracts on the desk of the CRESS's staff. */
@Component
class ContractDesk implements StaffDesk {

    private final Contracts contracts;

    ContractDesk(Contracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public List<DeskCard> cards() {
        return List.of(new DeskCard(
                "Contrat sectoriel",
                ContractDeskController.PATH,
                "Avenants, financements, instances, bilans et évaluation.",
                French.count(contracts.all().size(), "contrat", "contrats"),
                null));
    }

    @Override
    public List<DeskChange> changes(int limit) {
        return List.of();
    }
}

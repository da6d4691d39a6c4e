package fr.ess.contract.web;

import fr.ess.contract.SectorContract;
import fr.ess.contract.desk.ContractSection;
import fr.ess.platform.web.kit.DeskCard;
import org.springframework.stereotype.Component;

/** The dashboard, first on the staff's page of a contract. */
@Component
class DashboardSection implements ContractSection {

    @Override
    public int order() {
        return 0;
    }

    @Override
    public DeskCard card(SectorContract contract) {
        return new DeskCard(
                "Tableau de bord",
                DashboardController.PATH + "?contrat=" + contract.slug(),
                "L’argent, l’avancement des actions, les retards et les réunions, en graphiques.",
                contract.firstYear() + "-" + contract.lastYear(),
                null);
    }
}

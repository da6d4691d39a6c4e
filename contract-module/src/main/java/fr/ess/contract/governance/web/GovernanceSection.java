package fr.ess.contract.governance.web;

import fr.ess.contract.SectorContract;
import fr.ess.contract.desk.ContractSection;
import fr.ess.contract.governance.Due;
import fr.ess.contract.governance.DueList;
import fr.ess.contract.governance.GovernanceBodies;
import fr.ess.platform.french.French;
import fr.ess.platform.web.kit.DeskCard;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the bodies on the staff's page of a contract, with what waits there. */
@Component
class GovernanceSection implements ContractSection {

    private final GovernanceBodies bodies;
    private final DueList dues;
    private final Clock clock;

    GovernanceSection(GovernanceBodies bodies, DueList dues, Clock clock) {
        this.bodies = bodies;
        this.dues = dues;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public DeskCard card(SectorContract contract) {
        LocalDate today = LocalDate.now(clock);
        List<Due> waiting = dues.of(contract, today);
        int count = bodies.all(contract, today).size();
        return new DeskCard(
                "Instances et réunions",
                Instances.PATH + "?contrat=" + contract.slug(),
                "Sièges, convocations, présences, décisions et comptes rendus.",
                French.count(count, "instance", "instances"),
                waiting.isEmpty() ? null : French.count(waiting.size(), "chose à faire", "choses à faire"));
    }
}

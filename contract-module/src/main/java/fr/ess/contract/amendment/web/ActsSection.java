package fr.ess.contract.amendment.web;

import fr.ess.contract.ActState;
import fr.ess.contract.SectorContract;
import fr.ess.contract.amendment.Act;
import fr.ess.contract.amendment.ActCatalogue;
import fr.ess.contract.desk.ContractSection;
import fr.ess.platform.french.French;
import fr.ess.platform.web.kit.DeskCard;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the acts on the staff's page of a contract. */
@Component
class ActsSection implements ContractSection {

    private final ActCatalogue acts;

    ActsSection(ActCatalogue acts) {
        this.acts = acts;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public DeskCard card(SectorContract contract) {
        List<Act> all = acts.of(contract);
        long inForce = count(all, ActState.IN_FORCE);
        long open = count(all, ActState.DRAFT) + count(all, ActState.PROPOSED);
        return new DeskCard(
                "Actes et avenants",
                ActPages.list(contract),
                "Écrire un avenant ou une décision, le faire signer, comparer avant et après.",
                French.count(inForce, "acte en vigueur", "actes en vigueur"),
                open == 0 ? null : French.count(open, "en cours", "en cours"));
    }

    private static long count(List<Act> acts, ActState state) {
        return acts.stream().filter(act -> act.state() == state).count();
    }
}

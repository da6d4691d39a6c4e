package fr.ess.contract.evaluation.web;

import fr.ess.contract.SectorContract;
import fr.ess.contract.desk.ContractSection;
import fr.ess.contract.evaluation.Agreement;
import fr.ess.contract.evaluation.ClaimRegister;
import fr.ess.contract.evaluation.ClaimedFigure;
import fr.ess.platform.french.French;
import fr.ess.platform.web.kit.DeskCard;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The register of sourced figures, on the staff's page of a contract. */
@Component
class ClaimSection implements ContractSection {

    private final ClaimRegister register;
    private final Clock clock;

    ClaimSection(ClaimRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public DeskCard card(SectorContract contract) {
        List<ClaimedFigure> figures = register.all(contract, LocalDate.now(clock));
        long disputed = figures.stream()
                .filter(figure -> figure.agreement() == Agreement.DISAGREEING)
                .count();
        return new DeskCard(
                "Chiffres et sources",
                ClaimPages.PATH + "?contrat=" + contract.slug(),
                "Ce que chaque source dit d’un chiffre, côte à côte.",
                French.count(figures.size(), "chiffre", "chiffres"),
                disputed == 0 ? null : French.count(disputed, "où les sources divergent", "où les sources divergent"));
    }
}

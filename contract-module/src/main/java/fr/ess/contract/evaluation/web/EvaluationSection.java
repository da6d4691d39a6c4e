package fr.ess.contract.evaluation.web;

import fr.ess.contract.SectorContract;
import fr.ess.contract.desk.ContractSection;
import fr.ess.contract.evaluation.EvaluationGrid;
import fr.ess.contract.evaluation.EvaluationGrids;
import fr.ess.platform.french.French;
import fr.ess.platform.web.kit.DeskCard;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The evaluation, on the staff's page of a contract. */
@Component
class EvaluationSection implements ContractSection {

    private final EvaluationGrids grids;
    private final Clock clock;

    EvaluationSection(EvaluationGrids grids, Clock clock) {
        this.grids = grids;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public DeskCard card(SectorContract contract) {
        EvaluationGrid grid = grids.at(contract, LocalDate.now(clock));
        int gaps = grid.gaps().size();
        return new DeskCard(
                "Évaluation",
                EvaluationDeskController.PATH + "?contrat=" + contract.slug(),
                "Questions, effets, indicateurs et dossiers pour l’évaluateur.",
                French.count(grid.questions().size(), "question", "questions"),
                gaps == 0 ? null : French.count(gaps, "lacune", "lacunes"));
    }
}

package fr.ess.contract.evaluation;

import fr.ess.contract.ContractAct;
import fr.ess.contract.Contracts;
import fr.ess.contract.FinancePlan;
import fr.ess.contract.FinancePlans;
import fr.ess.contract.SectorContract;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Everything that the evaluation rests on, as known on one day: what a file is made of.
 *
 * @param acts those in force that day
 */
public record EvaluationDossier(
        SectorContract contract,
        LocalDate day,
        EvaluationGrid grid,
        List<ClaimedFigure> figures,
        FinancePlan plan,
        List<ContractAct> acts) {

    /** Gathers it. */
    @Service
    public static class Reader {

        private final Contracts contracts;
        private final EvaluationGrids grids;
        private final ClaimRegister claims;
        private final FinancePlans plans;

        Reader(Contracts contracts, EvaluationGrids grids, ClaimRegister claims, FinancePlans plans) {
            this.contracts = contracts;
            this.grids = grids;
            this.claims = claims;
            this.plans = plans;
        }

        public EvaluationDossier at(SectorContract contract, LocalDate day) {
            return new EvaluationDossier(
                    contract,
                    day,
                    grids.at(contract, day),
                    claims.at(contract, day),
                    plans.at(contract, day),
                    contracts.acts(contract).stream()
                            .filter(act -> act.visibleFrom() != null
                                    && !act.visibleFrom().isAfter(day))
                            .toList());
        }
    }
}

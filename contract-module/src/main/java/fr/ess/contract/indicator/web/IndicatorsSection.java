package fr.ess.contract.indicator.web;

import fr.ess.contract.SectorContract;
import fr.ess.contract.desk.ContractSection;
import fr.ess.contract.indicator.Indicator;
import fr.ess.contract.indicator.Indicators;
import fr.ess.platform.french.French;
import fr.ess.platform.web.kit.DeskCard;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the indicators on the staff's page of a contract. */
@Component
class IndicatorsSection implements ContractSection {

    private final Indicators indicators;
    private final Clock clock;

    IndicatorsSection(Indicators indicators, Clock clock) {
        this.indicators = indicators;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public DeskCard card(SectorContract contract) {
        List<Indicator> all = indicators.at(contract, LocalDate.now(clock));
        long hidden = all.stream().filter(one -> !one.published()).count();
        return new DeskCard(
                "Indicateurs",
                IndicatorDesk.PATH + "?contrat=" + contract.slug(),
                "Définir ce qui est compté, saisir et corriger des valeurs, expliquer chaque chiffre.",
                French.count(all.size(), "indicateur", "indicateurs"),
                hidden == 0 ? null : French.count(hidden, "non publié", "non publiés"));
    }
}

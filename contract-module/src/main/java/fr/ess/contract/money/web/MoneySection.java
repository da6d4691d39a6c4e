package fr.ess.contract.money.web;

import fr.ess.contract.FinancePlan;
import fr.ess.contract.FinancePlans;
import fr.ess.contract.SectorContract;
import fr.ess.contract.desk.ContractSection;
import fr.ess.platform.account.Role;
import fr.ess.platform.money.Euros;
import fr.ess.platform.web.kit.DeskCard;
import fr.ess.platform.web.layout.NavigationEntry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Puts the money on the staff's page of a contract. */
@Component
class MoneySection implements ContractSection {

    private final FinancePlans plans;
    private final Clock clock;

    MoneySection(FinancePlans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public DeskCard card(SectorContract contract) {
        List<FinancePlan.Share> shares =
                plans.at(contract, LocalDate.now(clock)).shares();
        Euros left = Euros.sum(shares.stream()
                .map(FinancePlan.Share::unallocated)
                .filter(Objects::nonNull)
                .toList());
        return new DeskCard(
                "Financements",
                MoneyPages.of("", contract),
                "Affecter aux actions, enregistrer votes, engagements et paiements.",
                left.inFrench() + " à affecter",
                null);
    }

    /** The funders' own place in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        NavigationEntry funderEntry() {
            return NavigationEntry.forRoles("Mes financements", FunderController.PATH, 130, Role.FUNDER);
        }
    }
}

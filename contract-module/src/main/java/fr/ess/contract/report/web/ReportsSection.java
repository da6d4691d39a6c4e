package fr.ess.contract.report.web;

import fr.ess.contract.SectorContract;
import fr.ess.contract.desk.ContractSection;
import fr.ess.contract.report.ActivityReport;
import fr.ess.contract.report.Campaign;
import fr.ess.contract.report.Campaigns;
import fr.ess.contract.report.ReportState;
import fr.ess.contract.report.ReportsOnDay;
import fr.ess.platform.account.Role;
import fr.ess.platform.french.French;
import fr.ess.platform.web.kit.DeskCard;
import fr.ess.platform.web.layout.NavigationEntry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Puts the reports on the staff's page of a contract. */
@Component
class ReportsSection implements ContractSection {

    private final Campaigns campaigns;
    private final ReportsOnDay reports;
    private final Clock clock;

    ReportsSection(Campaigns campaigns, ReportsOnDay reports, Clock clock) {
        this.campaigns = campaigns;
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public DeskCard card(SectorContract contract) {
        LocalDate today = LocalDate.now(clock);
        List<Campaign> all = campaigns.of(contract, today);
        List<ActivityReport> asked = reports.of(contract, today);
        long toRead = asked.stream()
                .filter(report -> report.running() && report.state() == ReportState.SUBMITTED)
                .count();
        long late = asked.stream().filter(report -> report.isLate(today)).count();
        List<String> waiting = new ArrayList<>();
        if (toRead > 0) {
            waiting.add(French.count(toRead, "bilan à lire", "bilans à lire"));
        }
        if (late > 0) {
            waiting.add(late + " en retard");
        }
        return new DeskCard(
                "Bilans des opérateurs",
                CampaignDesk.list(contract),
                "Ouvrir une campagne, relancer, lire et approuver les bilans.",
                French.count(all.size(), "campagne", "campagnes"),
                waiting.isEmpty() ? null : String.join(", ", waiting));
    }

    /** The desks of operators and funders in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        NavigationEntry ownActionsEntry() {
            return NavigationEntry.forRoles("Mes actions", "/mes-actions", 130, Role.OPERATOR);
        }

        @Bean
        NavigationEntry receivedReportsEntry() {
            return NavigationEntry.forRoles("Bilans reçus", FunderReportsController.PATH, 141, Role.FUNDER);
        }
    }
}

package fr.ess.contract.report.web;

import fr.ess.contract.SectorContract;
import fr.ess.contract.report.ActivityReport;
import fr.ess.contract.report.Campaign;
import fr.ess.contract.report.Campaigns;
import fr.ess.contract.report.ReportFigures;
import fr.ess.contract.report.ReportReader;
import fr.ess.contract.web.ReadingDay;
import fr.ess.contract.web.ReadingDays;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Tab;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the staff's pages about reports have in common. */
@Component
class CampaignDesk {

    static final String PATH = "/gestion/contrat/bilans";

    private final ReadingDays days;
    private final Campaigns campaigns;
    private final ReportReader reports;
    private final ReportFigures figures;

    CampaignDesk(ReadingDays days, Campaigns campaigns, ReportReader reports, ReportFigures figures) {
        this.days = days;
        this.campaigns = campaigns;
        this.reports = reports;
        this.figures = figures;
    }

    ReadingDay today(@Nullable String contract) {
        return days.of(contract, null);
    }

    ReadingDay on(@Nullable String contract, @Nullable String date) {
        return days.of(contract, date);
    }

    Campaign campaign(long id) {
        return campaigns.find(id).orElseThrow(NotFoundException::new);
    }

    ActivityReport report(long id) {
        return reports.find(id).orElseThrow(NotFoundException::new);
    }

    SectorContract contract(long id) {
        return figures.contract(id);
    }

    static String list(SectorContract contract) {
        return PATH + "?contrat=" + contract.slug();
    }

    static String page(ActivityReport report) {
        return PATH + "/rapports/" + report.id();
    }

    void frame(SectorContract contract, @Nullable Campaign campaign, String here, Model model) {
        List<Tab> crumbs = new ArrayList<>();
        crumbs.add(Tab.to("Gestion", "/gestion"));
        crumbs.add(Tab.to("Contrat", "/gestion/contrat"));
        crumbs.add(Tab.to("Bilans", list(contract)));
        if (campaign != null) {
            crumbs.add(Tab.to("Campagne " + campaign.year(), PATH + "/" + campaign.id()));
        }
        crumbs.add(Tab.here(here));
        model.addAttribute("crumbs", crumbs);
        model.addAttribute("contract", contract);
        model.addAttribute("query", "?contrat=" + contract.slug());
    }
}

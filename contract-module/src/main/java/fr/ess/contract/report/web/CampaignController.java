package fr.ess.contract.report.web;

import fr.ess.contract.SectorContract;
import fr.ess.contract.report.ActivityReport;
import fr.ess.contract.report.Campaign;
import fr.ess.contract.report.Campaigns;
import fr.ess.contract.report.ReportState;
import fr.ess.contract.report.ReportTemplates;
import fr.ess.contract.report.ReportsOnDay;
import fr.ess.contract.web.ReadingDay;
import fr.ess.platform.french.French;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.kit.KeyFigure;
import fr.ess.platform.web.layout.Flash;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the staff see how far campaigns have come, who is late, and end them. */
@Controller
@RequestMapping(CampaignDesk.PATH)
class CampaignController {

    private final CampaignDesk desk;
    private final Campaigns campaigns;
    private final ReportTemplates templates;
    private final ReportsOnDay reports;
    private final ReportLines lines;

    CampaignController(
            CampaignDesk desk,
            Campaigns campaigns,
            ReportTemplates templates,
            ReportsOnDay reports,
            ReportLines lines) {
        this.desk = desk;
        this.campaigns = campaigns;
        this.templates = templates;
        this.reports = reports;
        this.lines = lines;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String contrat,
            @RequestParam(required = false) @Nullable String date,
            Model model) {
        ReadingDay read = desk.on(contrat, date);
        SectorContract contract = read.contract();
        desk.frame(contract, null, contract.title(), model);
        model.addAttribute("read", read);
        model.addAttribute("campaigns", campaigns.of(contract, read.day()));
        model.addAttribute("templates", templates.of(contract));
        return "contract/report/campaigns";
    }

    @GetMapping("/{id:[0-9]+}")
    String board(@PathVariable long id, @RequestParam(required = false) @Nullable String date, Model model) {
        SectorContract contract = desk.contract(desk.campaign(id).contractId());
        ReadingDay read = desk.on(contract.slug(), date);
        Campaign campaign = campaigns.find(id, read.day()).orElse(null);
        desk.frame(contract, null, "Campagne " + desk.campaign(id).year(), model);
        model.addAttribute("read", read);
        model.addAttribute("here", CampaignDesk.PATH + "/" + id);
        if (campaign == null) {
            return "contract/report/campaign-before";
        }
        List<ActivityReport> all = reports.ofCampaign(contract, id, read.day());
        model.addAttribute("campaign", campaign);
        model.addAttribute("figures", figures(all, read.day()));
        model.addAttribute("reports", lines.of(all, read.day()));
        model.addAttribute("without", campaigns.withoutOperator(contract, read.day()));
        return "contract/report/campaign";
    }

    private List<KeyFigure> figures(List<ActivityReport> all, LocalDate day) {
        long late = all.stream().filter(one -> one.isLate(day)).count();
        return List.of(
                figure(count(all, ReportState.APPROVED), "approuvés", all.size()),
                figure(count(all, ReportState.SUBMITTED), "à lire", all.size()),
                figure(late, "en retard", all.size()));
    }

    private static long count(List<ActivityReport> all, ReportState state) {
        return all.stream().filter(one -> one.state() == state).count();
    }

    private static KeyFigure figure(long number, String label, int all) {
        return new KeyFigure(French.number(number), label, "sur " + French.count(all, "bilan", "bilans"));
    }

    /** Asks for the reports of actions that found their operator since. */
    @PostMapping("/{id:[0-9]+}/ajout")
    String complete(@PathVariable long id, RedirectAttributes next) {
        Campaign campaign = desk.campaign(id);
        int added = campaigns.complete(campaign.id());
        Flash.success(
                next,
                added == 0
                        ? "Chaque action qui a un opérateur a déjà son bilan."
                        : French.count(added, "bilan demandé", "bilans demandés") + " en plus.");
        return "redirect:" + CampaignDesk.PATH + "/" + id;
    }

    @PostMapping("/{id:[0-9]+}/cloture")
    String close(@PathVariable long id, RedirectAttributes next) {
        Campaign campaign = desk.campaign(id);
        if (!campaigns.close(campaign.id())) {
            throw new RefusedException("Cette campagne est déjà close.");
        }
        Flash.success(next, "La campagne est close\u00a0: ses bilans ne changent plus.");
        return "redirect:" + CampaignDesk.PATH + "/" + id;
    }
}

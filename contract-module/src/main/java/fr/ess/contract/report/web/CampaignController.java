package fr.ess.contract.report.web;

import fr.ess.contract.SectorContract;
import fr.ess.contract.indicator.web.TypedValues;
import fr.ess.contract.report.ActivityReport;
import fr.ess.contract.report.Campaign;
import fr.ess.contract.report.Campaigns;
import fr.ess.contract.report.ReportReader;
import fr.ess.contract.report.ReportState;
import fr.ess.contract.report.ReportTemplates;
import fr.ess.contract.web.ReadingDay;
import fr.ess.platform.french.French;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.kit.KeyFigure;
import fr.ess.platform.web.kit.Option;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the staff open campaigns, and see how far they have come and who is late. */
@Controller
@RequestMapping(CampaignDesk.PATH)
class CampaignController {

    private final CampaignDesk desk;
    private final Campaigns campaigns;
    private final ReportTemplates templates;
    private final ReportReader reports;
    private final ReportLines lines;

    CampaignController(
            CampaignDesk desk,
            Campaigns campaigns,
            ReportTemplates templates,
            ReportReader reports,
            ReportLines lines) {
        this.desk = desk;
        this.campaigns = campaigns;
        this.templates = templates;
        this.reports = reports;
        this.lines = lines;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String contrat, Model model) {
        SectorContract contract = desk.today(contrat).contract();
        desk.frame(contract, null, contract.title(), model);
        model.addAttribute("campaigns", campaigns.of(contract));
        model.addAttribute("templates", templates.of(contract));
        return "contract/report/campaigns";
    }

    @GetMapping("/nouvelle")
    String blank(@RequestParam(required = false) @Nullable String contrat, Model model) {
        ReadingDay reading = desk.today(contrat);
        return form(reading, CampaignForm.blank(reading, free(reading.contract())), Map.of(), model);
    }

    @PostMapping("/nouvelle")
    String open(
            @RequestParam(required = false) @Nullable String contrat,
            @ModelAttribute TypedValues form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        ReadingDay reading = desk.today(contrat);
        Map<String, String> faults = new LinkedHashMap<>();
        CampaignForm typed = CampaignForm.read(form, reading, templates.of(reading.contract()), faults);
        if (typed != null) {
            Optional<Long> opened = campaigns.open(
                    reading.contract(), typed.year(), typed.template(), typed.deadline(), typed.reminders());
            if (opened.isPresent()) {
                Flash.success(next, "La campagne est ouverte, et les opérateurs sont prévenus.");
                return "redirect:" + CampaignDesk.PATH + "/" + opened.get();
            }
            faults.put("year", "Les bilans de cette année sont déjà demandés.");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        Map<String, String> given = form.values();
        return form(reading, given == null ? Map.of() : given, faults, model);
    }

    private List<Integer> free(SectorContract contract) {
        List<Integer> asked =
                campaigns.of(contract).stream().map(Campaign::year).toList();
        return IntStream.rangeClosed(contract.firstYear(), contract.lastYear())
                .boxed()
                .filter(year -> !asked.contains(year))
                .toList();
    }

    private String form(ReadingDay reading, Map<String, String> values, Map<String, String> faults, Model model) {
        desk.frame(reading.contract(), null, "Nouvelle campagne", model);
        model.addAttribute("v", values);
        model.addAttribute("faults", faults);
        model.addAttribute(
                "years",
                free(reading.contract()).stream()
                        .map(year -> new Option(Integer.toString(year), Integer.toString(year)))
                        .toList());
        model.addAttribute(
                "templates",
                templates.of(reading.contract()).stream()
                        .map(one -> new Option(Long.toString(one.id()), one.title()))
                        .toList());
        return "contract/report/campaign-new";
    }

    @GetMapping("/{id:[0-9]+}")
    String board(@PathVariable long id, Model model) {
        Campaign campaign = desk.campaign(id);
        SectorContract contract = desk.contract(campaign.contractId());
        List<ActivityReport> all = reports.ofCampaign(id);
        desk.frame(contract, null, "Campagne " + campaign.year(), model);
        model.addAttribute("campaign", campaign);
        model.addAttribute("figures", figures(all));
        model.addAttribute("reports", lines.of(all));
        model.addAttribute("without", campaigns.withoutOperator(contract));
        return "contract/report/campaign";
    }

    private List<KeyFigure> figures(List<ActivityReport> all) {
        long late = all.stream().filter(one -> one.isLate(reports.today())).count();
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

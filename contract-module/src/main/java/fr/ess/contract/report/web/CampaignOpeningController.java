package fr.ess.contract.report.web;

import fr.ess.contract.SectorContract;
import fr.ess.contract.indicator.web.TypedValues;
import fr.ess.contract.report.Campaign;
import fr.ess.contract.report.Campaigns;
import fr.ess.contract.report.ReportTemplates;
import fr.ess.contract.web.ReadingDay;
import fr.ess.platform.web.kit.Option;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the staff open a campaign. */
@Controller
@RequestMapping(CampaignDesk.PATH + "/nouvelle")
class CampaignOpeningController {

    private final CampaignDesk desk;
    private final Campaigns campaigns;
    private final ReportTemplates templates;
    private final Clock clock;

    CampaignOpeningController(CampaignDesk desk, Campaigns campaigns, ReportTemplates templates, Clock clock) {
        this.desk = desk;
        this.campaigns = campaigns;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping
    String blank(@RequestParam(required = false) @Nullable String contrat, Model model) {
        ReadingDay reading = desk.today(contrat);
        return form(reading, CampaignForm.blank(reading, free(reading.contract())), Map.of(), model);
    }

    @PostMapping
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
        List<Integer> asked = campaigns.of(contract, LocalDate.now(clock)).stream()
                .map(Campaign::year)
                .toList();
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
}

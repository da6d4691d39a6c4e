package fr.ess.contract.report.web;

import fr.ess.contract.SectorContract;
import fr.ess.contract.report.ReportTemplates;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.layout.Flash;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the staff keep templates of reports. */
@Controller
@RequestMapping(CampaignDesk.PATH + "/modeles")
class ReportTemplateController {

    private final CampaignDesk desk;
    private final ReportTemplates templates;
    private final TemplatePages pages;

    ReportTemplateController(CampaignDesk desk, ReportTemplates templates, TemplatePages pages) {
        this.desk = desk;
        this.templates = templates;
        this.pages = pages;
    }

    /** A new one, empty or with the questions of another. */
    @PostMapping
    String create(
            @RequestParam(required = false) @Nullable String contrat,
            @RequestParam(defaultValue = "") String titre,
            @RequestParam(required = false) @Nullable Long depuis,
            RedirectAttributes next) {
        SectorContract contract = desk.today(contrat).contract();
        String title = titre.strip();
        if (title.isEmpty() || title.length() > 200) {
            Flash.warning(next, "Donnez au modèle un titre de 200 caractères au plus.");
            return "redirect:" + CampaignDesk.list(contract);
        }
        long made = depuis == null
                ? templates.create(contract, title)
                : templates.copy(contract, depuis, title).orElseThrow(NotFoundException::new);
        Flash.success(next, "Le modèle est créé.");
        return "redirect:" + CampaignDesk.PATH + "/modeles/" + made + "?contrat=" + contract.slug();
    }

    @GetMapping("/{id:[0-9]+}")
    String show(@PathVariable long id, @RequestParam(required = false) @Nullable String contrat, Model model) {
        return pages.template(desk.today(contrat).contract(), id, Map.of(), Map.of(), model);
    }
}

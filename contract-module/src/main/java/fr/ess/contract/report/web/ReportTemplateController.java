package fr.ess.contract.report.web;

import fr.ess.contract.SectorContract;
import fr.ess.contract.indicator.Indicator;
import fr.ess.contract.indicator.web.TypedValues;
import fr.ess.contract.report.QuestionKind;
import fr.ess.contract.report.ReportFigures;
import fr.ess.contract.report.ReportReader;
import fr.ess.contract.report.ReportTemplates;
import fr.ess.contract.report.ReportTemplates.Template;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.kit.Option;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

/** Where the staff write the questions of reports. */
@Controller
@RequestMapping(CampaignDesk.PATH + "/modeles")
class ReportTemplateController {

    private final CampaignDesk desk;
    private final ReportTemplates templates;
    private final ReportReader reports;
    private final ReportFigures figures;
    private final Labels labels;

    ReportTemplateController(
            CampaignDesk desk, ReportTemplates templates, ReportReader reports, ReportFigures figures, Labels labels) {
        this.desk = desk;
        this.templates = templates;
        this.reports = reports;
        this.figures = figures;
        this.labels = labels;
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
        return page(desk.today(contrat).contract(), id, Map.of(), Map.of(), model);
    }

    @PostMapping("/{id:[0-9]+}/questions")
    String ask(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String contrat,
            @ModelAttribute TypedValues form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        SectorContract contract = desk.today(contrat).contract();
        requireOpen(contract, id);
        Map<String, String> faults = new LinkedHashMap<>();
        String section = required(form, "section", 200, faults);
        String label = required(form, "label", 300, faults);
        String code = form.of("code");
        if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*") || code.length() > 60) {
            faults.put("code", "Des lettres minuscules sans accent et des traits d’union, par exemple emplois-crees.");
        }
        String help = form.of("help");
        if (help.length() > 1000) {
            faults.put("help", "1\u202f000 caractères au plus.");
        }
        QuestionKind kind = Stream.of(QuestionKind.values())
                .filter(one -> one.name().equals(form.of("kind")))
                .findFirst()
                .orElse(QuestionKind.TEXT);
        Long indicator = indicators(contract).stream()
                .filter(one -> kind == QuestionKind.INDICATOR
                        && Long.toString(one.id()).equals(form.of("indicator")))
                .map(Indicator::id)
                .findFirst()
                .orElse(null);
        if (kind == QuestionKind.INDICATOR && indicator == null) {
            faults.put("indicator", "Choisissez l’indicateur que cette réponse alimente.");
        }
        if (faults.isEmpty() && !templates.ask(id, section, code, kind, label, help, form.yes("required"), indicator)) {
            faults.put("code", "Ce modèle a déjà une question de ce code.");
        }
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(contract, id, form.values() == null ? Map.of() : form.values(), faults, model);
        }
        Flash.success(next, "La question est ajoutée.");
        return "redirect:" + CampaignDesk.PATH + "/modeles/" + id + "?contrat=" + contract.slug();
    }

    @PostMapping("/{id:[0-9]+}/questions/{question:[0-9]+}/retrait")
    String drop(
            @PathVariable long id,
            @PathVariable long question,
            @RequestParam(required = false) @Nullable String contrat,
            RedirectAttributes next) {
        SectorContract contract = desk.today(contrat).contract();
        requireOpen(contract, id);
        if (!templates.drop(id, question)) {
            throw new NotFoundException();
        }
        Flash.success(next, "La question est retirée.");
        return "redirect:" + CampaignDesk.PATH + "/modeles/" + id + "?contrat=" + contract.slug();
    }

    private Template template(SectorContract contract, long id) {
        return templates.of(contract).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private void requireOpen(SectorContract contract, long id) {
        if (template(contract, id).used()) {
            throw new RefusedException(
                    "Une campagne pose déjà ces questions\u00a0: elles ne changent plus. Copiez le modèle.");
        }
    }

    private static String required(TypedValues form, String field, int longest, Map<String, String> faults) {
        String typed = form.of(field);
        if (typed.isEmpty() || typed.length() > longest) {
            faults.put(field, "Remplissez ce champ, en " + longest + " caractères au plus.");
        }
        return typed;
    }

    private List<Indicator> indicators(SectorContract contract) {
        return figures.indicators(contract.id()).values().stream()
                .sorted(Comparator.comparing(Indicator::code))
                .toList();
    }

    private String page(
            SectorContract contract, long id, Map<String, String> values, Map<String, String> faults, Model model) {
        Template template = template(contract, id);
        desk.frame(contract, null, template.title(), model);
        model.addAttribute("template", template);
        model.addAttribute("questions", reports.questions(id));
        model.addAttribute("v", values);
        model.addAttribute("faults", faults);
        model.addAttribute(
                "kinds",
                Stream.of(QuestionKind.values())
                        .map(kind -> new Option(kind.name(), labels.of(kind)))
                        .toList());
        model.addAttribute(
                "indicators",
                indicators(contract).stream()
                        .map(one -> new Option(Long.toString(one.id()), one.code() + " " + one.title()))
                        .toList());
        return "contract/report/template";
    }
}

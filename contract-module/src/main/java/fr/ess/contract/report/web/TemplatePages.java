package fr.ess.contract.report.web;

import fr.ess.contract.SectorContract;
import fr.ess.contract.indicator.Indicator;
import fr.ess.contract.report.Question;
import fr.ess.contract.report.QuestionKind;
import fr.ess.contract.report.ReportFigures;
import fr.ess.contract.report.ReportReader;
import fr.ess.contract.report.ReportTemplates;
import fr.ess.contract.report.ReportTemplates.Template;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.kit.Option;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages about templates and their questions have in common. */
@Component
class TemplatePages {

    private final CampaignDesk desk;
    private final ReportTemplates templates;
    private final ReportReader reports;
    private final ReportFigures figures;
    private final Labels labels;

    TemplatePages(
            CampaignDesk desk, ReportTemplates templates, ReportReader reports, ReportFigures figures, Labels labels) {
        this.desk = desk;
        this.templates = templates;
        this.reports = reports;
        this.figures = figures;
        this.labels = labels;
    }

    static String page(long template) {
        return CampaignDesk.PATH + "/modeles/" + template;
    }

    Template find(SectorContract contract, long id) {
        return templates.of(contract).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** The template, as long as no campaign asks its questions. */
    Template open(SectorContract contract, long id) {
        Template template = find(contract, id);
        if (template.used()) {
            throw new RefusedException(
                    "Une campagne pose déjà ces questions\u00a0: elles ne changent plus. Copiez le modèle.");
        }
        return template;
    }

    Question question(long template, long question) {
        return reports.questions(template).stream()
                .filter(one -> one.id() == question)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    List<Indicator> indicators(SectorContract contract) {
        return figures.indicators(contract.id()).values().stream()
                .sorted(Comparator.comparing(Indicator::code))
                .toList();
    }

    /** The template with all its questions, and what was typed of one more. */
    String template(
            SectorContract contract, long id, Map<String, String> values, Map<String, String> faults, Model model) {
        Template template = find(contract, id);
        desk.frame(contract, null, template.title(), model);
        model.addAttribute("template", template);
        model.addAttribute("questions", reports.questions(id));
        choices(contract, values, faults, model);
        return "contract/report/template";
    }

    /** What a question has to choose from, with what was typed. */
    void choices(SectorContract contract, Map<String, String> values, Map<String, String> faults, Model model) {
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
    }
}

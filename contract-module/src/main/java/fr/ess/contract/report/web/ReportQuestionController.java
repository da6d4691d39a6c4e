package fr.ess.contract.report.web;

import fr.ess.contract.SectorContract;
import fr.ess.contract.indicator.web.TypedValues;
import fr.ess.contract.report.Question;
import fr.ess.contract.report.ReportTemplates;
import fr.ess.platform.web.ConflictException;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
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

/** Where the staff write the questions of a template, and put them in order. */
@Controller
@RequestMapping(CampaignDesk.PATH + "/modeles/{id:[0-9]+}/questions")
class ReportQuestionController {

    private static final String TAKEN = "Ce modèle a déjà une question de ce code.";

    private final CampaignDesk desk;
    private final ReportTemplates templates;
    private final TemplatePages pages;

    ReportQuestionController(CampaignDesk desk, ReportTemplates templates, TemplatePages pages) {
        this.desk = desk;
        this.templates = templates;
        this.pages = pages;
    }

    @PostMapping
    String ask(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String contrat,
            @ModelAttribute TypedValues form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        SectorContract contract = desk.today(contrat).contract();
        pages.open(contract, id);
        Map<String, String> faults = new LinkedHashMap<>();
        ReportTemplates.Draft draft = QuestionForm.read(form, pages.indicators(contract), faults);
        if (faults.isEmpty() && !templates.ask(id, draft)) {
            faults.put("code", TAKEN);
        }
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.template(contract, id, given(form), faults, model);
        }
        return done("La question est ajoutée.", contract, id, next);
    }

    @GetMapping("/{question:[0-9]+}")
    String edit(
            @PathVariable long id,
            @PathVariable long question,
            @RequestParam(required = false) @Nullable String contrat,
            Model model) {
        SectorContract contract = desk.today(contrat).contract();
        pages.open(contract, id);
        Map<String, String> values = QuestionForm.values(pages.question(id, question));
        model.addAttribute("typed", new TypedValues(values, version(id, question), values));
        return page(contract, id, question, values, Map.of(), model);
    }

    @PostMapping("/{question:[0-9]+}")
    String reword(
            @PathVariable long id,
            @PathVariable long question,
            @RequestParam(required = false) @Nullable String contrat,
            @ModelAttribute("typed") TypedValues form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        SectorContract contract = desk.today(contrat).contract();
        pages.open(contract, id);
        Question stored = pages.question(id, question);
        Map<String, String> faults = new LinkedHashMap<>();
        ReportTemplates.Draft draft = QuestionForm.read(form, pages.indicators(contract), faults);
        if (faults.isEmpty()) {
            switch (templates.reword(id, question, form.versionOrNone(), draft)) {
                case DONE -> {
                    return done("La question est enregistrée.", contract, id, next);
                }
                case CODE_TAKEN -> faults.put("code", TAKEN);
                case OVERTAKEN ->
                    throw new ConflictException(form.conflict(
                            "« " + stored.label() + " »",
                            TemplatePages.page(id) + "/questions/" + question + "?contrat=" + contract.slug(),
                            version(id, question),
                            QuestionForm.labels(),
                            QuestionForm.values(pages.question(id, question))));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(contract, id, question, given(form), faults, model);
    }

    /** One place up or down. */
    @PostMapping("/{question:[0-9]+}/place")
    String move(
            @PathVariable long id,
            @PathVariable long question,
            @RequestParam(required = false) @Nullable String contrat,
            @RequestParam(defaultValue = "") String sens,
            RedirectAttributes next) {
        SectorContract contract = desk.today(contrat).contract();
        pages.open(contract, id);
        pages.question(id, question);
        boolean moved = templates.move(id, question, sens.equals("haut"));
        return done(moved ? "La question a changé de place." : "La question est déjà à ce bout.", contract, id, next);
    }

    @PostMapping("/{question:[0-9]+}/retrait")
    String drop(
            @PathVariable long id,
            @PathVariable long question,
            @RequestParam(required = false) @Nullable String contrat,
            RedirectAttributes next) {
        SectorContract contract = desk.today(contrat).contract();
        pages.open(contract, id);
        if (!templates.drop(id, question)) {
            throw new NotFoundException();
        }
        return done("La question est retirée.", contract, id, next);
    }

    private static Map<String, String> given(TypedValues form) {
        return form.values() == null ? Map.of() : form.values();
    }

    private long version(long template, long question) {
        return templates.version(template, question).orElseThrow(NotFoundException::new);
    }

    private static String done(String said, SectorContract contract, long template, RedirectAttributes next) {
        Flash.success(next, said);
        return "redirect:" + TemplatePages.page(template) + "?contrat=" + contract.slug();
    }

    private String page(
            SectorContract contract,
            long id,
            long question,
            Map<String, String> values,
            Map<String, String> faults,
            Model model) {
        desk.frame(contract, null, "Modifier une question", model);
        model.addAttribute("template", pages.find(contract, id));
        model.addAttribute("question", pages.question(id, question));
        pages.choices(contract, values, faults, model);
        return "contract/report/question";
    }
}

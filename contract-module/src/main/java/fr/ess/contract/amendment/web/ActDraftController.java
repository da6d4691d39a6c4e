package fr.ess.contract.amendment.web;

import fr.ess.contract.SectorContract;
import fr.ess.contract.amendment.Act;
import fr.ess.contract.amendment.Drafts;
import fr.ess.contract.web.ReadingDays;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.ConflictException;
import fr.ess.platform.web.kit.Option;
import fr.ess.platform.web.kit.Tab;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens drafts, and changes what they are called and planned for. */
@Controller
class ActDraftController {

    private static final String NEW = ActPages.PATH + "/nouveau";
    private static final String HEAD = ActPages.PATH + "/{id:[0-9]+}/presentation";

    private final ActPages pages;
    private final Drafts drafts;
    private final ReadingDays days;

    ActDraftController(ActPages pages, Drafts drafts, ReadingDays days) {
        this.pages = pages;
        this.drafts = drafts;
        this.days = days;
    }

    @GetMapping(NEW)
    String blank(@RequestParam(defaultValue = "") String contrat, Model model) {
        SectorContract contract = days.of(contrat, null).contract();
        model.addAttribute("form", new ActForm("", "", "", "", null, Map.of()));
        return fresh(contract, model);
    }

    @PostMapping(NEW)
    String open(
            @RequestParam(defaultValue = "") String contrat,
            @ModelAttribute("form") ActForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        SectorContract contract = days.of(contrat, null).contract();
        form.check(contract, errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return fresh(contract, model);
        }
        long id = drafts.open(contract, form.chosenKind().orElseThrow(), Typed.line(form.title()), form.day());
        Flash.success(next, "Le brouillon est ouvert\u00a0: dites ce qu’il change.");
        return "redirect:" + ActPages.page(id);
    }

    @GetMapping(HEAD)
    String form(@PathVariable long id, Model model) {
        Act act = pages.draft(id);
        model.addAttribute("form", ActForm.of(act));
        return head(act, model);
    }

    @PostMapping(HEAD)
    String describe(
            @PathVariable long id,
            @ModelAttribute("form") ActForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Act act = pages.draft(id);
        form.check(act.contract(), errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return head(act, model);
        }
        long version = form.version() == null ? -1 : form.version();
        if (drafts.describe(
                        act,
                        version,
                        Typed.line(form.title()),
                        Typed.text(form.preamble()).strip(),
                        form.day())
                == Drafts.Outcome.OVERTAKEN) {
            throw new ConflictException(
                    form.conflict(pages.draft(id), ActPages.page(id) + "/presentation", ActPages.page(id)));
        }
        Flash.success(next, "La présentation est enregistrée.");
        return "redirect:" + ActPages.page(id);
    }

    private String head(Act act, Model model) {
        pages.frame(act, model, "Présentation");
        return "contract/amendment/presentation";
    }

    private static String fresh(SectorContract contract, Model model) {
        model.addAttribute("contract", contract);
        model.addAttribute(
                "kinds",
                List.of(
                        new Option("AMENDMENT", "Un avenant, que chaque partie signe"),
                        new Option("DECISION", "Une décision du comité de pilotage")));
        model.addAttribute("crumbs", List.of(Tab.to("Actes", ActPages.list(contract)), Tab.here("Nouvel acte")));
        return "contract/amendment/new";
    }
}

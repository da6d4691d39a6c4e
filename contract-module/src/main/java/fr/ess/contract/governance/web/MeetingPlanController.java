package fr.ess.contract.governance.web;

import fr.ess.contract.governance.MeetingDesk;
import fr.ess.contract.governance.MeetingPlan;
import fr.ess.platform.web.ConflictException;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
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

/** Where meetings are planned, prepared and moved. */
@Controller
class MeetingPlanController {

    private static final String NEW = Instances.PATH + "/{id:[0-9]+}/reunions/nouvelle";
    private static final String CHANGE = MeetingPages.PATH + "/{id:[0-9]+}/preparation";

    private final Instances instances;
    private final MeetingPages pages;
    private final MeetingDesk desk;

    MeetingPlanController(Instances instances, MeetingPages pages, MeetingDesk desk) {
        this.instances = instances;
        this.pages = pages;
        this.desk = desk;
    }

    @GetMapping(NEW)
    String blank(@PathVariable long id, @RequestParam(required = false) @Nullable String date, Model model) {
        Instances.Opened opened = instances.open(id, date);
        model.addAttribute("form", MeetingForm.blank());
        return blank(opened, model);
    }

    @PostMapping(NEW)
    String plan(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String date,
            @Valid @ModelAttribute("form") MeetingForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Instances.Opened opened = instances.open(id, date);
        MeetingPlan plan = form.plan(opened.time(), opened.read().day(), errors);
        if (plan == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return blank(opened, model);
        }
        long meeting = desk.plan(id, plan, opened.read().day());
        Flash.success(next, "La réunion est prévue\u00a0: personne n’est encore convoqué.");
        return "redirect:" + MeetingPages.Opened.page(meeting) + opened.query();
    }

    @GetMapping(CHANGE)
    String form(@PathVariable long id, @RequestParam(required = false) @Nullable String date, Model model) {
        MeetingPages.Opened opened = pages.open(id, date);
        model.addAttribute("form", MeetingForm.of(opened.meeting()));
        return form(opened, model);
    }

    @PostMapping(CHANGE)
    String change(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String date,
            @Valid @ModelAttribute("form") MeetingForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        MeetingPages.Opened opened = pages.open(id, date);
        MeetingPlan plan = form.plan(opened.of().time(), opened.read().day(), errors);
        if (plan == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(opened, model);
        }
        long version = form.version() == null ? -1 : form.version();
        switch (desk.change(opened.meeting(), version, plan, opened.read().day())) {
            case DONE -> Flash.success(next, "La réunion est préparée.");
            case OVERTAKEN ->
                throw new ConflictException(
                        form.conflict(opened.meeting(), opened.page("/preparation"), opened.page("")));
            case CLOSED -> throw MeetingPages.closed();
        }
        return "redirect:" + opened.page("");
    }

    private String blank(Instances.Opened opened, Model model) {
        instances.frame(opened, "Nouvelle réunion", model);
        model.addAttribute("action", opened.page() + "/reunions/nouvelle" + opened.query());
        model.addAttribute("back", opened.page() + opened.query());
        return "contract/governance/meeting-form";
    }

    private String form(MeetingPages.Opened opened, Model model) {
        pages.frame(opened, "Préparation", model);
        model.addAttribute("action", opened.page("/preparation"));
        model.addAttribute("back", opened.page(""));
        return "contract/governance/meeting-form";
    }
}

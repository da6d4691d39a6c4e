package fr.ess.contract.governance.web;

import fr.ess.contract.governance.Minutes;
import fr.ess.contract.governance.MinutesDesk;
import fr.ess.platform.text.SafeMarkdown;
import fr.ess.platform.web.ConflictException;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the minutes of a meeting are written and read. */
@Controller
@RequestMapping(MeetingPages.PATH + "/{id:[0-9]+}/compte-rendu")
class MinutesController {

    private final MeetingPages pages;
    private final MinutesDesk desk;

    MinutesController(MeetingPages pages, MinutesDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @GetMapping
    String form(@PathVariable long id, @RequestParam(required = false) @Nullable String date, Model model) {
        MeetingPages.Opened opened = pages.open(id, date);
        model.addAttribute("form", MinutesForm.of(minutes(opened)));
        return page(opened, model);
    }

    @PostMapping
    String write(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String date,
            @Valid @ModelAttribute("form") MinutesForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        MeetingPages.Opened opened = pages.open(id, date);
        form.check(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(opened, model);
        }
        long version = form.version() == null ? -1 : form.version();
        switch (desk.write(opened.meeting(), version, form.text(), opened.read().day())) {
            case DONE -> Flash.success(next, "Le compte rendu est enregistré.");
            case OVERTAKEN ->
                throw new ConflictException(form.conflict(
                        opened.meeting().title(), desk.of(id), opened.page("/compte-rendu"), opened.page("")));
            case CLOSED -> throw MeetingPages.closed();
        }
        return "redirect:" + opened.page("/compte-rendu");
    }

    private String page(MeetingPages.Opened opened, Model model) {
        if (!opened.meeting().isHeld()) {
            throw MeetingPages.closed();
        }
        Minutes minutes = minutes(opened);
        pages.frame(opened, "Compte rendu", model);
        model.addAttribute("minutes", minutes);
        model.addAttribute(
                "passages", SafeMarkdown.read(minutes.body(), Map.of()).passages());
        return "contract/governance/minutes";
    }

    private Minutes minutes(MeetingPages.Opened opened) {
        return desk.of(opened.meeting().id(), opened.read().day());
    }
}

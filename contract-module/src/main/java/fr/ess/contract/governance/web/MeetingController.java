package fr.ess.contract.governance.web;

import fr.ess.contract.governance.MeetingDesk;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One meeting, and how it is called off. */
@Controller
@RequestMapping(MeetingPages.PATH + "/{id:[0-9]+}")
class MeetingController {

    private static final int LONGEST_NOTE = 500;

    private final MeetingPages pages;
    private final MeetingDesk desk;
    private final MeetingView view;

    MeetingController(MeetingPages pages, MeetingDesk desk, MeetingView view) {
        this.pages = pages;
        this.desk = desk;
        this.view = view;
    }

    @GetMapping
    String meeting(@PathVariable long id, @RequestParam(required = false) @Nullable String date, Model model) {
        return view.show(pages.open(id, date), null, model);
    }

    @GetMapping("/annulation")
    String cancel(@PathVariable long id, @RequestParam(required = false) @Nullable String date, Model model) {
        return cancel(pages.open(id, date), "", null, model);
    }

    @PostMapping("/annulation")
    String cancel(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String date,
            @RequestParam(defaultValue = "") String motif,
            @RequestParam(defaultValue = "-1") long version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        MeetingPages.Opened opened = pages.open(id, date);
        String note = Typed.line(motif);
        if (note.isEmpty() || note.length() > LONGEST_NOTE) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return cancel(
                    opened,
                    note,
                    "Dites pourquoi, en 500 caractères au plus\u00a0: les personnes convoquées le lisent.",
                    model);
        }
        if (desk.cancel(
                        opened.meeting(),
                        opened.body(),
                        version,
                        note,
                        opened.read().day())
                != MeetingDesk.Outcome.DONE) {
            throw MeetingPages.closed();
        }
        Flash.success(next, "La réunion du " + French.date(opened.meeting().day()) + " est annulée.");
        return "redirect:" + opened.page("");
    }

    private String cancel(MeetingPages.Opened opened, String note, @Nullable String fault, Model model) {
        pages.frame(opened, "Annulation", model);
        model.addAttribute("note", note);
        model.addAttribute("fault", fault);
        return "contract/governance/meeting-cancel";
    }
}

package fr.ess.contract.governance.web;

import fr.ess.contract.governance.Convocations;
import fr.ess.contract.governance.Meeting;
import fr.ess.contract.governance.Member;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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

/** Convenes the members of a meeting. */
@Controller
@RequestMapping(MeetingPages.PATH + "/{id:[0-9]+}/convocation")
class ConvocationController {

    private final MeetingPages pages;
    private final Convocations convocations;

    ConvocationController(MeetingPages pages, Convocations convocations) {
        this.pages = pages;
        this.convocations = convocations;
    }

    /** Shows the letter before it leaves. */
    @GetMapping
    String ask(@PathVariable long id, @RequestParam(required = false) @Nullable String date, Model model) {
        return ask(pages.open(id, date), null, model);
    }

    @PostMapping
    String convene(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String date,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        MeetingPages.Opened opened = pages.open(id, date);
        switch (convocations.send(opened.meeting(), opened.body(), opened.read().day())) {
            case SENT -> {
                Flash.success(next, "Les convocations partent par courriel, avec l’invitation pour les agendas.");
                return "redirect:" + opened.page("");
            }
            case CLOSED -> throw MeetingPages.closed();
            case NO_AGENDA -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return ask(opened, "L’ordre du jour est vide\u00a0: préparez la réunion avant de convoquer.", model);
            }
            default -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return ask(
                        opened,
                        "Personne n’est à convoquer\u00a0: aucun siège n’est occupé, ou chacun l’est déjà.",
                        model);
            }
        }
    }

    private String ask(MeetingPages.Opened opened, @Nullable String fault, Model model) {
        Meeting meeting = opened.meeting();
        List<Member> due = convocations.members(meeting).stream()
                .filter(member -> !member.knows(meeting))
                .toList();
        pages.frame(opened, "Convocation", model);
        model.addAttribute("due", due);
        model.addAttribute("fault", fault);
        model.addAttribute("bygone", meeting.day().isBefore(opened.read().today()));
        model.addAttribute("letter", due.isEmpty() ? "" : Convocations.letter(meeting, opened.body(), due.get(0)));
        return "contract/governance/convocation";
    }
}

package fr.ess.transmea.committee.web;

import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.layout.Flash;
import fr.ess.transmea.committee.Agenda;
import fr.ess.transmea.committee.Convened;
import fr.ess.transmea.committee.Mandates;
import fr.ess.transmea.committee.Session;
import fr.ess.transmea.committee.SessionCalls;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Convenes the members of a session, and gives each of them its entry for their calendar. */
@Controller
@RequestMapping(CommitteePages.PATH + "/{id:[0-9]+}")
class CallsController {

    private final CommitteePages pages;
    private final SessionCalls calls;
    private final Mandates mandates;
    private final Agenda agenda;

    CallsController(CommitteePages pages, SessionCalls calls, Mandates mandates, Agenda agenda) {
        this.pages = pages;
        this.calls = calls;
        this.mandates = mandates;
        this.agenda = agenda;
    }

    /** Shows the letter before it leaves. */
    @GetMapping("/convocation")
    String ask(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        return ask(pages.openToWork(id, person), null, model);
    }

    @PostMapping("/convocation")
    String convene(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        CommitteePages.Opened opened = pages.openToWork(id, person);
        SessionCalls.Outcome outcome = calls.send(opened.session(), opened.publicPage());
        if (outcome == SessionCalls.Outcome.CLOSED) {
            throw new RefusedException("La séance a changé entre-temps, ou elle n’en est plus là\u00a0: relisez-la.");
        }
        if (outcome != SessionCalls.Outcome.SENT) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return ask(
                    opened,
                    outcome == SessionCalls.Outcome.NO_AGENDA
                            ? "L’ordre du jour est vide\u00a0: inscrivez-y un dossier avant de convoquer."
                            : "Personne n’est à convoquer\u00a0: aucun siège n’est occupé, ou chacun l’est déjà.",
                    model);
        }
        Flash.success(next, "Les convocations partent par courriel, avec l’invitation pour les agendas.");
        return "redirect:" + opened.page();
    }

    /** For the calendar of a member of the session. */
    @GetMapping("/agenda.ics")
    ResponseEntity<byte[]> entry(@PathVariable long id, @AuthenticationPrincipal SignedIn person) {
        CommitteePages.Opened opened = pages.open(id, person);
        Convened member = calls.members(opened.session()).stream()
                .filter(one -> one.accountId() == person.accountId())
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("comite-" + opened.session().day() + ".ics")
                                .build()
                                .toString())
                .body(calls.invitation(opened.session(), member, opened.publicPage())
                        .getBytes(StandardCharsets.UTF_8));
    }

    private String ask(CommitteePages.Opened opened, @Nullable String fault, Model model) {
        Session session = opened.session();
        List<Convened> due = calls.members(session).stream()
                .filter(member -> !member.knows(session))
                .toList();
        int items = agenda.of(session.id()).size();
        pages.frame(opened, "Convocation", model);
        model.addAttribute("due", due);
        model.addAttribute("fault", fault);
        model.addAttribute("notice", calls.notice(session));
        model.addAttribute(
                "rules", mandates.rules(session.fundId(), session.day()).orElse(null));
        model.addAttribute(
                "letter", due.isEmpty() ? "" : calls.letter(session, due.get(0), items, opened.publicPage()));
        return "transmea/committee/convocation";
    }
}

package fr.ess.transmea.committee.web;

import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.Typed;
import fr.ess.platform.text.SafeMarkdown;
import fr.ess.platform.web.Conflict;
import fr.ess.platform.web.ConflictException;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.layout.Flash;
import fr.ess.transmea.committee.SessionDesk;
import fr.ess.transmea.committee.SessionMinutes;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the minutes of a session are written and sealed by officers, and read by those who sat in it. */
@Controller
@RequestMapping(CommitteePages.PATH + "/{id:[0-9]+}")
class CommitteeMinutesController {

    private static final String BELOW = "/proces-verbal";

    private final CommitteePages pages;
    private final SessionMinutes desk;
    private final MinutesPages print;

    CommitteeMinutesController(CommitteePages pages, SessionMinutes desk, MinutesPages print) {
        this.pages = pages;
        this.desk = desk;
        this.print = print;
    }

    @GetMapping(BELOW)
    String form(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        CommitteePages.Opened opened = opened(id, person);
        SessionMinutes.Minutes minutes = desk.of(id);
        return form(opened, minutes, minutes.body(), minutes.version(), minutes.body(), null, model);
    }

    @PostMapping(BELOW)
    String write(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(defaultValue = "") String texte,
            @RequestParam(defaultValue = "") String started,
            @RequestParam(defaultValue = "-1") long version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        CommitteePages.Opened opened = opened(id, person);
        String text = Typed.text(texte).strip();
        if (text.isEmpty() || text.length() > SafeMarkdown.LONGEST) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            String fault = text.isEmpty() ? "Écrivez le procès-verbal." : "20 000 caractères au plus.";
            return form(opened, desk.of(id), text, version, started, fault, model);
        }
        if (desk.write(opened.session(), version, text) == SessionDesk.Outcome.OVERTAKEN) {
            SessionMinutes.Minutes now = desk.of(id);
            throw new ConflictException(new Conflict(
                    CommitteePages.title(opened.session()),
                    opened.page(BELOW),
                    now.version(),
                    "",
                    opened.page(),
                    List.of(new Conflict.Field(
                            "texte", "Procès-verbal", Typed.text(started).strip(), text, now.body()))));
        }
        Flash.success(next, "Le procès-verbal est enregistré.");
        return "redirect:" + opened.page(BELOW);
    }

    /** Seals what the person read: {@code version} is that of the text on the page. */
    @PostMapping(BELOW + "/scellement")
    String seal(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(defaultValue = "-1") long version,
            RedirectAttributes next) {
        CommitteePages.Opened opened = opened(id, person);
        SessionMinutes.Minutes minutes = desk.of(id);
        if (minutes.version() != version
                || minutes.version() == 0
                || desk.seal(
                                opened.session(),
                                version,
                                print.print(opened.session(), minutes, true),
                                person.displayName())
                        != SessionDesk.Outcome.DONE) {
            throw new RefusedException("Le procès-verbal a changé entre-temps\u00a0: relisez-le avant de le sceller.");
        }
        Flash.success(next, "Le procès-verbal est scellé\u00a0: plus rien n’en change.");
        return "redirect:" + opened.page(BELOW);
    }

    /** The sealed file, byte for byte, but for whoever withdrew from an item of it; a draft until then, for officers. */
    @GetMapping(BELOW + ".pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long id, @AuthenticationPrincipal SignedIn person) {
        CommitteePages.Opened opened = pages.open(id, person);
        if (!pages.mayReadMinutes(opened)) {
            throw new NotFoundException();
        }
        byte[] file = desk.sealed(id).orElseGet(() -> {
            if (!opened.officer() || !opened.session().isClosed()) {
                throw new NotFoundException();
            }
            return print.print(opened.session(), desk.of(id), false);
        });
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("comite-" + opened.session().day() + ".pdf")
                                .build()
                                .toString())
                .body(file);
    }

    private CommitteePages.Opened opened(long id, SignedIn person) {
        CommitteePages.Opened opened = pages.openToWork(id, person);
        if (!opened.session().isClosed()) {
            throw new RefusedException("Le procès-verbal s’écrit une fois la séance close.");
        }
        return opened;
    }

    private String form(
            CommitteePages.Opened opened,
            SessionMinutes.Minutes minutes,
            String text,
            long version,
            String started,
            @Nullable String fault,
            Model model) {
        pages.frame(opened, "Procès-verbal", model);
        model.addAttribute("minutes", minutes);
        model.addAttribute("text", text);
        model.addAttribute("version", version);
        model.addAttribute("started", started);
        model.addAttribute("fault", fault);
        model.addAttribute(
                "passages", SafeMarkdown.read(minutes.body(), Map.of()).passages());
        return "transmea/committee/minutes";
    }
}

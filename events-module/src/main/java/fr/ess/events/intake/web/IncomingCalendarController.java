package fr.ess.events.intake.web;

import fr.ess.events.intake.CalendarIntake;
import fr.ess.events.intake.IncomingCalendar;
import fr.ess.events.intake.IncomingCalendars;
import fr.ess.events.intake.IncomingConflict;
import fr.ess.events.proposal.UnfitEventException;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.limit.Allowance;
import fr.ess.platform.limit.RateLimit;
import fr.ess.platform.web.BadParameterException;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One calendar: what its readings brought, what waits to be decided, read anew or followed no more. */
@Controller
@RequestMapping({IncomingPages.OWN + "/{id:[0-9]+}", IncomingPages.STAFF + "/{id:[0-9]+}"})
class IncomingCalendarController {

    private static final Allowance READINGS = new Allowance("event.calendar.reading", 12, Duration.ofHours(1));

    private final IncomingCalendars calendars;
    private final CalendarIntake intake;
    private final RateLimit limit;

    IncomingCalendarController(IncomingCalendars calendars, CalendarIntake intake, RateLimit limit) {
        this.calendars = calendars;
        this.intake = intake;
        this.limit = limit;
    }

    @GetMapping
    String show(
            @PathVariable long id, @AuthenticationPrincipal SignedIn person, HttpServletRequest request, Model model) {
        return page(find(person, id), null, request, model);
    }

    private String page(IncomingCalendar calendar, @Nullable String fault, HttpServletRequest request, Model model) {
        model.addAttribute("calendar", calendar);
        model.addAttribute("readings", calendars.readings(calendar.id()));
        model.addAttribute("conflicts", calendars.conflicts(calendar.id()));
        model.addAttribute("fault", fault);
        model.addAttribute("page", IncomingPages.page(request, calendar));
        model.addAttribute("events", IncomingPages.isStaff(request) ? "/gestion/evenements" : "/mes-evenements");
        model.addAttribute("zone", IncomingPages.ZONE);
        model.addAttribute("crumbs", IncomingPages.crumbs(request, calendar.name()));
        return "events/incoming-calendar";
    }

    private IncomingCalendar find(SignedIn person, long id) {
        return calendars.find(person, id).orElseThrow(NotFoundException::new);
    }

    /** Reads the address again, now. */
    @PostMapping("/lecture")
    String read(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            RedirectAttributes next) {
        IncomingCalendar calendar = find(person, id);
        if (!calendar.isFollowed()) {
            throw new RefusedException("Cet agenda n’est pas suivi à une adresse.");
        }
        limit.take(READINGS, Long.toString(id));
        intake.fetch(calendar);
        Flash.success(next, "L’agenda vient d’être lu.");
        return "redirect:" + IncomingPages.page(request, calendar);
    }

    /** The same calendar as a newer file. */
    @PostMapping("/fichier")
    String take(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable MultipartFile fichier,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model)
            throws IOException {
        IncomingCalendar calendar = find(person, id);
        if (calendar.address() != null || calendar.stoppedAt() != null) {
            throw new RefusedException("Cet agenda n’est pas lu d’un fichier.");
        }
        byte[] file = fichier == null ? new byte[0] : fichier.getBytes();
        String fault = file.length == 0
                ? "Choisissez un fichier."
                : CalendarIntake.fault(null, file).orElse(null);
        if (fault != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(calendar, fault, request, model);
        }
        limit.take(READINGS, Long.toString(id));
        intake.take(calendar, file, person);
        Flash.success(next, "Le fichier est lu.");
        return "redirect:" + IncomingPages.page(request, calendar);
    }

    @PostMapping("/conflits/{conflict:[0-9]+}")
    String decide(
            @PathVariable long id,
            @PathVariable long conflict,
            @RequestParam(defaultValue = "") String choix,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            RedirectAttributes next) {
        IncomingCalendar calendar = find(person, id);
        if (!choix.equals("prendre") && !choix.equals("garder")) {
            throw new BadParameterException("choix", "«\u00a0prendre\u00a0» ou «\u00a0garder\u00a0».");
        }
        IncomingConflict open = calendars.conflicts(id).stream()
                .filter(one -> one.id() == conflict)
                .findFirst()
                .orElseThrow(() -> new RefusedException("C’est déjà décidé."));
        try {
            intake.decide(open, choix.equals("prendre"), person);
            Flash.success(next, "C’est décidé\u00a0: «\u00a0" + open.title() + "\u00a0».");
        } catch (UnfitEventException e) {
            Flash.warning(next, e.sentence());
        }
        return "redirect:" + IncomingPages.page(request, calendar);
    }

    @PostMapping("/arret")
    String stop(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            RedirectAttributes next) {
        IncomingCalendar calendar = find(person, id);
        calendars.stop(id);
        Flash.success(next, "L’agenda n’est plus suivi\u00a0; ce qu’il a apporté reste.");
        return "redirect:" + IncomingPages.page(request, calendar);
    }
}

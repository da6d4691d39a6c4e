package fr.ess.events.registration.web;

import fr.ess.events.registration.OrganisedEvents;
import fr.ess.events.registration.OrganisedEvents.Organised;
import fr.ess.events.registration.RegistrationTerms;
import fr.ess.events.registration.TermsDesk;
import fr.ess.events.registration.UnfitWishException;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.layout.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How an event takes registrations, set by the staff or by those who organise it. */
@Controller
@RequestMapping("/gestion/evenements/{slug}/inscriptions/reglages")
class TermsController {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final OrganisedEvents events;
    private final TermsDesk desk;

    TermsController(OrganisedEvents events, TermsDesk desk) {
        this.events = events;
        this.desk = desk;
    }

    @GetMapping
    String form(@PathVariable String slug, @AuthenticationPrincipal SignedIn person, Model model) {
        Organised event = find(slug, person);
        RegistrationTerms terms = event.terms();
        Map<String, String> v = new HashMap<>();
        v.put("places", text(event.places()));
        v.put("ouvertes", terms == null || terms.open() ? "oui" : "");
        if (terms != null) {
            v.put("ouverture", day(terms.opensAt(), 0));
            v.put("fermeture", day(terms.closesAt(), 1));
            v.put("accompagnants", text(terms.mostCompanions()));
            v.put("groupe", text(terms.largestGroup()));
        }
        v.put("version", Long.toString(event.version()));
        return page(event, v, Map.of(), model);
    }

    private Organised find(String slug, SignedIn person) {
        return events.find(slug, person).orElseThrow(NotFoundException::new);
    }

    private String page(Organised event, Map<String, String> v, Map<String, String> faults, Model model) {
        model.addAttribute("event", event);
        model.addAttribute("v", v);
        model.addAttribute("faults", faults);
        model.addAttribute("fewest", desk.fewestPlaces(event.id()));
        model.addAttribute("crumbs", RegistrantsController.crumbs(event, "Réglages"));
        return "events/registration-terms";
    }

    @PostMapping
    String set(
            @PathVariable String slug,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam Map<String, String> v,
            @RequestParam(defaultValue = "0") long version,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        Organised event = find(slug, person);
        Map<String, String> faults = new LinkedHashMap<>();
        Integer places = number(v, "places", 1, 1_000_000, faults);
        Integer companions = number(v, "accompagnants", 0, 10, faults);
        Integer group = number(v, "groupe", 2, 200, faults);
        OffsetDateTime opens = midnight(v, "ouverture", 0, faults);
        OffsetDateTime closes = midnight(v, "fermeture", 1, faults);
        if (opens != null && closes != null && !closes.isAfter(opens)) {
            faults.put("fermeture", "La fermeture vient après l’ouverture.");
        }
        if (faults.isEmpty()) {
            try {
                desk.set(
                        event.id(),
                        new RegistrationTerms(
                                v.containsKey("ouvertes"), opens, closes, companions == null ? 0 : companions, group),
                        places,
                        version);
                Flash.success(next, "Les réglages des inscriptions sont enregistrés.");
                return "redirect:" + RegistrantsController.path(event);
            } catch (UnfitWishException e) {
                faults.put(e.field(), e.sentence());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(event, v, faults, model);
    }

    private static @Nullable Integer number(
            Map<String, String> v, String name, int least, int most, Map<String, String> faults) {
        String typed = Typed.line(v.get(name)).replaceAll("[\\s\u00a0\u202f]", "");
        if (typed.isEmpty()) {
            return null;
        }
        if (typed.matches("\\d{1,7}")) {
            int number = Integer.parseInt(typed);
            if (number >= least && number <= most) {
                return number;
            }
        }
        faults.put(name, "Un nombre de " + least + " à " + most + ", ou rien.");
        return null;
    }

    /** Midnight at the beginning of the day that was typed, or so many days after. */
    private static @Nullable OffsetDateTime midnight(
            Map<String, String> v, String name, int after, Map<String, String> faults) {
        if (Typed.line(v.get(name)).isEmpty()) {
            return null;
        }
        LocalDate day = Typed.day(v.get(name)).orElse(null);
        if (day == null || day.getYear() < 2000 || day.getYear() > 2200) {
            faults.put(name, "Une date, comme 31/12/2026, ou rien.");
            return null;
        }
        return day.plusDays(after).atStartOfDay(PARIS).toOffsetDateTime();
    }

    private static String day(@Nullable OffsetDateTime moment, int before) {
        return moment == null
                ? ""
                : moment.atZoneSameInstant(PARIS)
                        .toLocalDate()
                        .minusDays(before)
                        .toString();
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : Integer.toString(number);
    }
}

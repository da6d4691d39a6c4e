package fr.ess.events.intake.web;

import fr.ess.directory.participation.Editors;
import fr.ess.events.EventKind;
import fr.ess.events.intake.CalendarIntake;
import fr.ess.events.intake.IncomingCalendar;
import fr.ess.events.intake.IncomingCalendars;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.Labels;
import fr.ess.platform.french.Typed;
import fr.ess.platform.limit.Allowance;
import fr.ess.platform.limit.RateLimit;
import fr.ess.platform.web.kit.Option;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The calendars that somebody follows, and the form for one more. */
@Controller
class IncomingCalendarsController {

    private static final Allowance NEW = new Allowance("event.calendar", 20, Duration.ofHours(24));
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 500;

    private final IncomingCalendars calendars;
    private final CalendarIntake intake;
    private final Editors editors;
    private final RateLimit limit;
    private final Labels labels;

    IncomingCalendarsController(
            IncomingCalendars calendars, CalendarIntake intake, Editors editors, RateLimit limit, Labels labels) {
        this.calendars = calendars;
        this.intake = intake;
        this.editors = editors;
        this.limit = limit;
        this.labels = labels;
    }

    @GetMapping({IncomingPages.OWN, IncomingPages.STAFF})
    String list(@AuthenticationPrincipal SignedIn person, HttpServletRequest request, Model model) {
        model.addAttribute("lines", calendars.of(person));
        model.addAttribute("staff", IncomingPages.isStaff(request));
        model.addAttribute("base", IncomingPages.base(request));
        model.addAttribute(
                "mayAdd", !IncomingPages.isStaff(request) && !kept(person).isEmpty());
        model.addAttribute("zone", IncomingPages.ZONE);
        model.addAttribute("crumbs", IncomingPages.crumbs(request, ""));
        return "events/incoming-calendars";
    }

    private List<Editors.Kept> kept(SignedIn person) {
        return editors.keptBy(person.accountId());
    }

    @GetMapping(IncomingPages.OWN + "/nouveau")
    String form(@AuthenticationPrincipal SignedIn person, HttpServletRequest request, Model model) {
        Map<String, String> v = new HashMap<>();
        List<Editors.Kept> kept = kept(person);
        if (kept.size() == 1) {
            v.put("organisation", Long.toString(kept.get(0).id()));
        }
        return page(v, Map.of(), kept, request, model);
    }

    private String page(
            Map<String, String> v,
            Map<String, String> faults,
            List<Editors.Kept> kept,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("v", v);
        model.addAttribute("faults", faults);
        model.addAttribute(
                "organisations",
                kept.stream()
                        .map(one -> new Option(Long.toString(one.id()), one.name()))
                        .toList());
        model.addAttribute(
                "kinds",
                Arrays.stream(EventKind.values())
                        .map(kind -> new Option(kind.name(), labels.of(kind)))
                        .toList());
        model.addAttribute("crumbs", IncomingPages.crumbs(request, "Nouvel agenda"));
        return "events/incoming-calendar-new";
    }

    /** Follows an address or takes a file, and reads it at once. */
    @PostMapping(IncomingPages.OWN + "/nouveau")
    String add(
            @RequestParam Map<String, String> v,
            @RequestParam(required = false) @Nullable MultipartFile fichier,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        List<Editors.Kept> kept = kept(person);
        Map<String, String> faults = new LinkedHashMap<>();
        Optional<Editors.Kept> organisation = kept.stream()
                .filter(one -> Long.toString(one.id()).equals(v.get("organisation")))
                .findFirst();
        if (organisation.isEmpty()) {
            faults.put("organisation", "Choisissez l’organisation qui annonce.");
        }
        String name = Typed.line(v.get("nom"));
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            faults.put("nom", "Donnez-lui un nom, de 200 caractères au plus.");
        }
        Optional<EventKind> kind = Arrays.stream(EventKind.values())
                .filter(one -> one.name().equals(v.get("type")))
                .findFirst();
        if (kind.isEmpty()) {
            faults.put("type", "Choisissez un type\u00a0: un agenda ne le dit pas.");
        }
        String address = Typed.orNull(Typed.line(v.get("adresse")));
        byte[] file = fichier == null || fichier.isEmpty() ? null : fichier.getBytes();
        where(address, file, organisation, faults);
        if (!faults.isEmpty() || organisation.isEmpty() || kind.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(v, faults, kept, request, model);
        }
        limit.take(NEW, Long.toString(person.accountId()));
        long id = calendars.open(organisation.get().id(), person, name, address, kind.get());
        IncomingCalendar calendar = calendars.find(person, id).orElseThrow();
        if (file == null) {
            intake.fetch(calendar);
        } else {
            intake.take(calendar, file, person);
        }
        return "redirect:" + IncomingPages.page(request, calendar);
    }

    private void where(
            @Nullable String address,
            byte @Nullable [] file,
            Optional<Editors.Kept> organisation,
            Map<String, String> faults) {
        if ((address == null) == (file == null)) {
            faults.put("adresse", "Une adresse, ou un fichier\u00a0: l’un des deux.");
        } else if (address != null && address.length() > LONGEST_ADDRESS) {
            faults.put("adresse", "500 caractères au plus.");
        } else {
            CalendarIntake.fault(address, file)
                    .ifPresent(fault -> faults.put(file == null ? "adresse" : "fichier", fault));
        }
        if (address != null
                && organisation.isPresent()
                && calendars.isFollowed(organisation.get().id(), address)) {
            faults.put("adresse", "Cette organisation suit déjà cette adresse.");
        }
    }
}

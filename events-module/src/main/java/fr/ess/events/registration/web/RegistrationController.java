package fr.ess.events.registration.web;

import fr.ess.events.registration.BookableEvent;
import fr.ess.events.registration.BookableEvents;
import fr.ess.events.registration.Registrations;
import fr.ess.events.registration.UnfitWishException;
import fr.ess.events.registration.Wish;
import fr.ess.platform.account.EmailAddress;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.Tab;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
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

/** Anybody registers for an event. The answer is the same whatever is known of the address: its letter tells. */
@Controller
@RequestMapping("/evenements/{slug}/inscription")
class RegistrationController {

    private final BookableEvents events;
    private final Registrations registrations;
    private final Labels labels;
    private final Clock clock;

    RegistrationController(BookableEvents events, Registrations registrations, Labels labels, Clock clock) {
        this.events = events;
        this.registrations = registrations;
        this.labels = labels;
        this.clock = clock;
    }

    @GetMapping
    String form(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String date,
            HttpServletResponse response,
            Model model) {
        BookableEvent event = find(slug);
        BookableEvent.Door door = event.door(OffsetDateTime.now(clock));
        RegistrationView view = RegistrationView.of(event, labels);
        model.addAttribute("registration", RegistrationForm.empty(view.only() == null ? date : view.only()));
        if (door == BookableEvent.Door.PAST || door == BookableEvent.Door.CANCELLED) {
            response.setStatus(HttpStatus.GONE.value());
        }
        return page(view, door, model);
    }

    private BookableEvent find(String slug) {
        return events.find(slug).orElseThrow(NotFoundException::new);
    }

    private static String page(RegistrationView view, BookableEvent.Door door, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("door", door);
        model.addAttribute("crumbs", crumbs(view.event(), "Inscription"));
        return "events/registration";
    }

    static List<Tab> crumbs(BookableEvent event, String here) {
        return List.of(
                Tab.to("Événements", "/evenements"),
                Tab.to(event.title(), "/evenements/" + event.slug()),
                Tab.here(here));
    }

    @PostMapping
    String ask(
            @PathVariable String slug,
            @ModelAttribute("registration") RegistrationForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        BookableEvent event = find(slug);
        String thanks = "redirect:/evenements/" + slug + "/inscription/merci";
        if (form.isTrapped()) {
            return thanks;
        }
        BookableEvent.Door door = event.door(OffsetDateTime.now(clock));
        if (door != BookableEvent.Door.OPEN) {
            boolean over = door == BookableEvent.Door.PAST || door == BookableEvent.Door.CANCELLED;
            response.setStatus((over ? HttpStatus.GONE : HttpStatus.UNPROCESSABLE_CONTENT).value());
            return page(RegistrationView.of(event, labels), door, model);
        }
        if (asked(slug, form, errors, request.getRemoteAddr())) {
            return thanks;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(RegistrationView.of(event, labels), door, model);
    }

    private boolean asked(String slug, RegistrationForm form, BindingResult errors, String from) {
        Optional<EmailAddress> address = form.address();
        if (address.isEmpty()) {
            errors.rejectValue("email", "email", "Une adresse électronique, comme nom@exemple.fr.");
        }
        // Read in any case, so that every fault is told at once.
        Optional<Wish> wish = form.read(address.orElse(new EmailAddress("x@x")), errors);
        if (wish.isEmpty()) {
            return false;
        }
        registrations.admit(address.orElseThrow(), from);
        try {
            registrations.ask(slug, wish.get());
            return true;
        } catch (UnfitWishException e) {
            RegistrationForm.tell(e, errors);
            return false;
        }
    }

    @GetMapping("/merci")
    String thanks(@PathVariable String slug, Model model) {
        BookableEvent event = find(slug);
        model.addAttribute("event", event);
        model.addAttribute("crumbs", crumbs(event, "Un dernier geste"));
        return "events/registration-asked";
    }
}

package fr.ess.events.registration.web;

import fr.ess.events.registration.BookableEvent;
import fr.ess.events.registration.BookableEvents;
import fr.ess.events.registration.Consents;
import fr.ess.events.registration.Registration;
import fr.ess.events.registration.RegistrationState;
import fr.ess.events.registration.Tickets;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.kit.QrDrawing;
import fr.ess.platform.web.kit.Tab;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one registration, for whoever has its link; never kept by what lies between. */
@Component
class OwnRegistrationPages {

    private final BookableEvents events;
    private final Consents consents;
    private final Tickets tickets;
    private final Labels labels;
    private final Clock clock;

    OwnRegistrationPages(BookableEvents events, Consents consents, Tickets tickets, Labels labels, Clock clock) {
        this.events = events;
        this.consents = consents;
        this.tickets = tickets;
        this.labels = labels;
        this.clock = clock;
    }

    /** @param typed what was typed to change it, and refused; absent: as it stands */
    String page(
            Registration mine,
            String token,
            @Nullable RegistrationForm typed,
            HttpServletResponse response,
            Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        BookableEvent event = events.find(mine.slug()).orElseThrow(NotFoundException::new);
        model.addAttribute("token", token);
        model.addAttribute("event", event);
        model.addAttribute(
                "crumbs",
                List.of(
                        Tab.to("Événements", "/evenements"),
                        Tab.to(event.title(), "/evenements/" + event.slug()),
                        Tab.here("Votre inscription")));
        if (mine.erased()) {
            response.setStatus(HttpStatus.GONE.value());
            return "events/registration-erased";
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        model.addAttribute(
                "own",
                OwnRegistrationView.of(
                        mine,
                        when(event, mine),
                        titles(event, session -> mine.held().contains(session.id())),
                        titles(
                                event,
                                session -> mine.wished().contains(session.id())
                                        && !mine.held().contains(session.id())),
                        !event.cancelled() && !mine.past(now),
                        now));
        if (mine.state() == RegistrationState.CONFIRMED) {
            String code = tickets.of(mine.id());
            model.addAttribute("ticket", code);
            model.addAttribute("qr", QrDrawing.of(code));
        }
        model.addAttribute("view", RegistrationView.of(event, labels));
        if (typed == null) {
            model.addAttribute("registration", RegistrationForm.of(mine, consents.current(mine.id())));
        }
        return "events/registration-own";
    }

    static String when(BookableEvent event, Registration mine) {
        return event.at(mine.start())
                .map(time -> RegistrationView.when(time.start(), time.end()))
                .orElseGet(() -> "le " + French.dateTime(mine.start()));
    }

    private static List<String> titles(BookableEvent event, Predicate<BookableEvent.Session> which) {
        return event.sessions().stream()
                .filter(which)
                .map(BookableEvent.Session::title)
                .toList();
    }
}

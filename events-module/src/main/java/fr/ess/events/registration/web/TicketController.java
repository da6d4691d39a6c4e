package fr.ess.events.registration.web;

import fr.ess.events.registration.BookableEvent;
import fr.ess.events.registration.BookableEvents;
import fr.ess.events.registration.Registration;
import fr.ess.events.registration.RegistrationState;
import fr.ess.events.registration.Registrations;
import fr.ess.events.registration.Tickets;
import fr.ess.platform.export.PdfPages;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.kit.QrDrawing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The ticket of a registration on paper: one code for all the persons that it counts. */
@RestController
class TicketController {

    private final Registrations registrations;
    private final BookableEvents events;
    private final Tickets tickets;
    private final PdfPages pdf;

    TicketController(Registrations registrations, BookableEvents events, Tickets tickets, @Lazy PdfPages pdf) {
        this.registrations = registrations;
        this.events = events;
        this.tickets = tickets;
        this.pdf = pdf;
    }

    @GetMapping(OwnRegistrationController.PATH + "/{token}/billet.pdf")
    ResponseEntity<byte[]> ticket(@PathVariable String token) throws IOException {
        Registration mine = registrations
                .find(token)
                .filter(registration -> !registration.erased())
                .orElseThrow(NotFoundException::new);
        if (mine.state() != RegistrationState.CONFIRMED) {
            throw new RefusedException("Le billet vient avec une place confirmée\u00a0: cette inscription n’en a pas.");
        }
        BookableEvent event = events.find(mine.slug()).orElseThrow(NotFoundException::new);
        String code = tickets.of(mine.id());
        Map<String, Object> model = new HashMap<>();
        model.put("event", event);
        model.put("mine", mine);
        model.put("when", OwnRegistrationPages.when(event, mine));
        model.put("sessions", held(event, mine));
        model.put("code", code);
        model.put("qr", QrDrawing.of(code));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.write("events/ticket-pdf", model, out);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("billet-" + mine.slug() + ".pdf")
                                .build()
                                .toString())
                .body(out.toByteArray());
    }

    private static List<String> held(BookableEvent event, Registration mine) {
        return event.sessions().stream()
                .filter(session -> mine.held().contains(session.id()))
                .map(BookableEvent.Session::title)
                .toList();
    }
}

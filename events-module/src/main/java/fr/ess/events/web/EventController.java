package fr.ess.events.web;

import fr.ess.events.EventPictures;
import fr.ess.events.EventProfile;
import fr.ess.events.EventProfiles;
import fr.ess.events.registration.BookableEvents;
import fr.ess.events.registration.OrganisedEvents;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.PublicAddress;
import fr.ess.platform.web.kit.Tab;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one event: when, where, with whom, and its programme. */
@Controller
class EventController {

    private final EventProfiles profiles;
    private final BookableEvents bookable;
    private final OrganisedEvents organised;
    private final EventPictures pictures;
    private final Labels labels;
    private final Clock clock;

    EventController(
            EventProfiles profiles,
            BookableEvents bookable,
            OrganisedEvents organised,
            EventPictures pictures,
            Labels labels,
            Clock clock) {
        this.profiles = profiles;
        this.bookable = bookable;
        this.organised = organised;
        this.pictures = pictures;
        this.labels = labels;
        this.clock = clock;
    }

    @GetMapping(EventsController.PATH + "/{slug}")
    String event(@PathVariable String slug, @AuthenticationPrincipal @Nullable SignedIn person, Model model) {
        EventProfile profile = profiles.find(slug).orElseThrow(NotFoundException::new);
        String address = PublicAddress.of(EventsController.PATH + "/" + slug);
        EventCard card = EventCard.of(profile.line(), labels);
        EventBooking booking = bookable.find(slug)
                .filter(event -> !event.cancelled() && !event.times().isEmpty())
                .map(EventBooking::of)
                .orElse(null);
        model.addAttribute("event", EventView.of(profile, card, LocalDateTime.now(clock), address, booking));
        model.addAttribute(
                "organises", person != null && organised.find(slug, person).isPresent());
        model.addAttribute("picture", pictures.of(profile.line().id()).orElse(null));
        model.addAttribute("crumbs", List.of(Tab.to("Événements", EventsController.PATH), Tab.here(card.title())));
        model.addAttribute("canonical", address);
        model.addAttribute("description", card.summary());
        return "events/event";
    }

    /** The address changes with the picture, which may be kept for ever. */
    @GetMapping(EventsController.PATH + "/{slug}/image/{file}")
    ResponseEntity<byte[]> picture(@PathVariable String slug, @PathVariable String file) {
        EventPictures.Content picture = pictures.published(slug, file).orElseThrow(NotFoundException::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.type()))
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(picture.bytes());
    }
}

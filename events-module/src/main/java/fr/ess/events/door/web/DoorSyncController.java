package fr.ess.events.door.web;

import fr.ess.events.door.Answer;
import fr.ess.events.door.Arrivals;
import fr.ess.events.door.GuestList;
import fr.ess.events.door.GuestList.Counts;
import fr.ess.events.door.web.DoorPages.Opened;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.BadParameterException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the phones at a door exchange with the platform: numbers only, no name but that of who was just let in. */
@RestController
class DoorSyncController {

    private static final int MOST = 500;

    private final DoorPages pages;
    private final GuestList guests;
    private final Arrivals arrivals;

    DoorSyncController(DoorPages pages, GuestList guests, Arrivals arrivals) {
        this.pages = pages;
        this.guests = guests;
        this.arrivals = arrivals;
    }

    /** How a door stands, and what was said of what was sent. */
    record State(
            String jeton,
            int attendues,
            int presentes,
            int sansInscription,
            @Nullable UUID dernierSansInscription,
            int dernieresPersonnes,
            List<Present> inscriptions,
            List<Said> reponses) {}

    /** A registration of which somebody came. */
    record Present(long id, int personnes, List<UUID> arrivees) {}

    /** What became of one line; {@code id} as it was sent. */
    record Said(
            @Nullable String id,
            Answer.Outcome suite,
            String phrase,
            @Nullable String nom) {}

    @GetMapping(EventDoorController.PATH + "/etat.json")
    ResponseEntity<State> state(
            @PathVariable String slug,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam LocalDateTime date,
            @RequestParam(required = false) @Nullable Long seance,
            CsrfToken csrf) {
        return answer(pages.open(slug, person, date, seance), csrf, List.of());
    }

    @PostMapping(EventDoorController.PATH + "/arrivees")
    ResponseEntity<State> note(
            @PathVariable String slug,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam LocalDateTime date,
            @RequestParam(required = false) @Nullable Long seance,
            @RequestBody DoorBatch batch,
            CsrfToken csrf) {
        Opened opened = pages.open(slug, person, date, seance);
        List<DoorBatch.@Nullable Line> lines = batch.lot() == null ? List.of() : batch.lot();
        if (lines.size() > MOST) {
            throw new BadParameterException("lot", "Au plus " + MOST + " lignes à la fois.");
        }
        List<Said> said = new ArrayList<>();
        for (DoorBatch.@Nullable Line line : lines) {
            said.add(said(opened, person, line));
        }
        return answer(opened, csrf, said);
    }

    private Said said(Opened opened, SignedIn person, DoorBatch.@Nullable Line line) {
        return line == null
                ? unread(null)
                : line.scan()
                        .map(scan -> arrivals.note(opened.event().id(), opened.start(), person.accountId(), scan))
                        .map(answer -> new Said(line.id(), answer.outcome(), answer.sentence(), answer.name()))
                        .orElseGet(() -> unread(line.id()));
    }

    private static Said unread(@Nullable String id) {
        return new Said(id, Answer.Outcome.REFUSED, "Ligne illisible\u00a0: notez cette arrivée de nouveau.", null);
    }

    private ResponseEntity<State> answer(Opened opened, CsrfToken csrf, List<Said> said) {
        Counts counts = guests.counts(opened.door(), opened.sessionId());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new State(
                        csrf.getToken(),
                        counts.expected(),
                        counts.present(),
                        counts.walkIns(),
                        counts.lastWalkIn(),
                        counts.lastPersons(),
                        guests.guests(opened.door(), opened.sessionId()).stream()
                                .filter(guest -> guest.present() > 0)
                                .map(guest -> new Present(guest.id(), guest.present(), guest.arrivals()))
                                .toList(),
                        said));
    }

    /** The worker that answers for this door alone when there is no network. */
    @GetMapping(path = EventDoorController.PATH + "/service.js", produces = "text/javascript;charset=UTF-8")
    ResponseEntity<Resource> worker(@PathVariable String slug) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .header("Service-Worker-Allowed", EventDoorController.PATH.replace("{slug}", slug))
                .body(new ClassPathResource("door/service.js"));
    }
}

package fr.ess.events.contest.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.ess.events.contest.ContestEntries;
import fr.ess.events.contest.ContestEntry;
import fr.ess.events.contest.EntryConsents;
import fr.ess.events.contest.EntryDraft;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.NotFoundException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Everything that is kept about an entry, handed to whoever has its link (GDPR, articles 15 and 20). */
@RestController
class OwnEntryDataController {

    private final ContestEntries entries;
    private final EntryConsents consents;
    private final Labels labels;

    OwnEntryDataController(ContestEntries entries, EntryConsents consents, Labels labels) {
        this.entries = entries;
        this.consents = consents;
        this.labels = labels;
    }

    /** All of it, in French. */
    record Data(
            String etat,
            @Nullable String email,
            @Nullable EntryDraft candidature,
            @Nullable String departement,
            @JsonProperty("ecrite_le") OffsetDateTime createdAt,
            @JsonProperty("confirmee_le") @Nullable OffsetDateTime confirmedAt,
            List<Agreement> accords) {}

    /** One entry of the log of consents. */
    record Agreement(String usage, boolean accord, OffsetDateTime le) {}

    @GetMapping(FollowedEntryController.PATH + "/{token}/donnees.json")
    ResponseEntity<Data> data(@PathVariable String token) {
        ContestEntry mine = entries.find(token).orElseThrow(NotFoundException::new);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("ma-candidature.json")
                                .build()
                                .toString())
                .body(new Data(
                        labels.of(mine.state()),
                        mine.email(),
                        mine.draft(),
                        mine.departement(),
                        mine.createdAt(),
                        mine.confirmedAt(),
                        consents.history(mine.id()).stream()
                                .map(said -> new Agreement(labels.of(said.purpose()), said.given(), said.at()))
                                .toList()));
    }
}

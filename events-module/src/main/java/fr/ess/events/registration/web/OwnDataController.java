package fr.ess.events.registration.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.ess.events.registration.Consents;
import fr.ess.events.registration.Registration;
import fr.ess.events.registration.Registrations;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.NotFoundException;
import java.time.LocalDateTime;
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

/** Everything that is kept about a registration, handed to whoever has its link (GDPR, articles 15 and 20). */
@RestController
class OwnDataController {

    private final Registrations registrations;
    private final Consents consents;
    private final Labels labels;

    OwnDataController(Registrations registrations, Consents consents, Labels labels) {
        this.registrations = registrations;
        this.consents = consents;
        this.labels = labels;
    }

    /** All of it, in French. */
    record Data(
            String evenement,
            LocalDateTime date,
            String etat,
            @Nullable String nom,
            @Nullable String email,
            @Nullable String organisation,
            List<String> accompagnants,
            @Nullable String groupe,
            int personnes,
            @JsonProperty("seances_demandees") List<Long> asked,
            @JsonProperty("seances_tenues") List<Long> held,
            @JsonProperty("demandee_le") OffsetDateTime createdAt,
            @JsonProperty("adresse_confirmee_le") @Nullable OffsetDateTime verifiedAt,
            @JsonProperty("venue_confirmee_le") @Nullable OffsetDateTime comingAt,
            @JsonProperty("terminee_le") @Nullable OffsetDateTime endedAt,
            List<Agreement> accords) {}

    /** One entry of the log of consents. */
    record Agreement(String usage, boolean accord, OffsetDateTime le) {}

    @GetMapping(OwnRegistrationController.PATH + "/{token}/donnees.json")
    ResponseEntity<Data> data(@PathVariable String token) {
        Registration mine = registrations
                .find(token)
                .filter(registration -> !registration.erased())
                .orElseThrow(NotFoundException::new);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("mon-inscription.json")
                                .build()
                                .toString())
                .body(new Data(
                        mine.slug(),
                        mine.start(),
                        labels.of(mine.state()),
                        mine.name(),
                        mine.email(),
                        mine.organisation(),
                        mine.companions(),
                        mine.group(),
                        mine.persons(),
                        mine.wished(),
                        mine.held(),
                        mine.createdAt(),
                        mine.verifiedAt(),
                        mine.comingAt(),
                        mine.endedAt(),
                        consents.history(mine.id()).stream()
                                .map(entry -> new Agreement(labels.of(entry.purpose()), entry.given(), entry.at()))
                                .toList()));
    }
}

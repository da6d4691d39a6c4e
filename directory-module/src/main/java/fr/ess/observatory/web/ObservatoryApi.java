package fr.ess.observatory.web;

import fr.ess.observatory.Breakdown;
import fr.ess.observatory.Category;
import fr.ess.observatory.Observatory;
import fr.ess.platform.web.NotFoundException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of a territory for programs: the same as on its page. */
@RestController
@CrossOrigin(exposedHeaders = {"ETag", "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset", "Retry-After"})
class ObservatoryApi {

    private final ObservatoryReadings readings;
    private final Observatory observatory;

    ObservatoryApi(ObservatoryReadings readings, Observatory observatory) {
        this.readings = readings;
        this.observatory = observatory;
    }

    @GetMapping(path = "/api/v1/observatoire", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ObservatoryResource> territory(
            @RequestParam(required = false) @Nullable String territoire,
            @RequestParam(required = false) @Nullable String annee,
            @RequestParam(required = false) @Nullable String famille,
            @RequestParam(required = false) @Nullable String secteur) {
        Map<String, String> asked = new HashMap<>();
        put(asked, "territoire", territoire);
        put(asked, "annee", annee);
        put(asked, "famille", famille);
        put(asked, "secteur", secteur);
        Reading reading = readings.of(asked).orElseThrow(NotFoundException::new);
        Map<Breakdown, List<Category>> categories = new EnumMap<>(Breakdown.class);
        ObservatoryReadings.TABLES.forEach(table -> categories.put(table, observatory.categories(table)));
        ObservatoryResource answer = ObservatoryResource.of(reading, categories);
        UUID version = UUID.nameUUIDFromBytes(answer.toString().getBytes(StandardCharsets.UTF_8));
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(answer);
    }

    private static void put(Map<String, String> asked, String name, @Nullable String value) {
        if (value != null) {
            asked.put(name, value);
        }
    }
}

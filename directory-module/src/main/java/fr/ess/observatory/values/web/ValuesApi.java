package fr.ess.observatory.values.web;

import fr.ess.platform.web.NotFoundException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The answers on the values for programs: the same as on their page. */
@RestController
@CrossOrigin(exposedHeaders = {"ETag", "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset", "Retry-After"})
class ValuesApi {

    private final ValuesReadings readings;

    ValuesApi(ValuesReadings readings) {
        this.readings = readings;
    }

    @GetMapping(path = "/api/v1/observatoire/valeurs", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ValuesResource> answers(
            @RequestParam(required = false) @Nullable String territoire,
            @RequestParam(required = false) @Nullable String famille,
            @RequestParam(required = false) @Nullable String edition) {
        Map<String, String> asked = new HashMap<>();
        put(asked, "territoire", territoire);
        put(asked, "famille", famille);
        put(asked, "edition", edition);
        ValuesResource answer = ValuesResource.of(readings.of(asked).orElseThrow(NotFoundException::new));
        UUID version = UUID.nameUUIDFromBytes(answer.toString().getBytes(StandardCharsets.UTF_8));
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(answer);
    }

    private static void put(Map<String, String> asked, String name, @Nullable String value) {
        if (value != null) {
            asked.put(name, value);
        }
    }
}

package fr.ess.events.web;

import fr.ess.events.EventLine;
import fr.ess.events.EventProfile;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An event as search engines read it (schema.org Event). */
final class EventJsonLd {

    private static final String CONTEXT = "https://schema.org";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EventJsonLd() {}

    /** JSON that may stand inside a script element: no sign in it can end the element or open another. */
    static String of(EventProfile profile, String address) {
        EventLine line = profile.line();
        EventProfile.Details details = profile.details();
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("@context", CONTEXT);
        event.put("@type", "Event");
        event.put("@id", address);
        event.put("url", address);
        event.put("name", line.title());
        event.put("description", line.summary());
        event.put("startDate", moment(line.start(), line.zone()));
        event.put("endDate", moment(line.end(), line.zone()));
        event.put("eventStatus", CONTEXT + "/" + status(line));
        if (line.movedFrom() != null) {
            event.put("previousStartDate", moment(line.movedFrom(), line.zone()));
        }
        event.put(
                "eventAttendanceMode",
                CONTEXT + "/"
                        + (details.online() == null ? "OfflineEventAttendanceMode" : "OnlineEventAttendanceMode"));
        event.put("location", location(line, details));
        event.put(
                "organizer",
                profile.organisers().stream()
                        .map(one -> Map.of("@type", "Organization", "name", one.name()))
                        .toList());
        if (line.places() != null) {
            event.put("maximumAttendeeCapacity", line.places());
        }
        return JSON.writeValueAsString(event)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    private static String status(EventLine line) {
        if (line.cancelled()) {
            return "EventCancelled";
        }
        return line.movedFrom() == null ? "EventScheduled" : "EventRescheduled";
    }

    private static Object location(EventLine line, EventProfile.Details details) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("@type", "Place");
        put(place, "name", line.place());
        Map<String, Object> address = new LinkedHashMap<>();
        address.put("@type", "PostalAddress");
        put(address, "streetAddress", details.address());
        put(address, "addressLocality", line.commune());
        address.put("addressCountry", "FR");
        place.put("address", address);
        return details.online() == null ? place : List.of(Map.of("@type", "VirtualLocation", "url", details.online()));
    }

    private static void put(Map<String, Object> map, String key, @Nullable String value) {
        if (value != null) {
            map.put(key, value);
        }
    }

    private static String moment(LocalDateTime local, String zone) {
        return local.atZone(ZoneId.of(zone)).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}

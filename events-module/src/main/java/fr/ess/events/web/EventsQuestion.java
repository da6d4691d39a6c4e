package fr.ess.events.web;

import fr.ess.events.Campaign;
import fr.ess.events.EventCursor;
import fr.ess.events.EventQuery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks of the calendar, understood.
 *
 * @param asked the filters as they were given, in their order and without what is empty
 * @param campaign the campaign that the question is about, if it is about one
 * @param communeName of the commune that it is about, if it is about one
 */
record EventsQuestion(
        EventQuery query,
        EventsView view,
        @Nullable EventCursor after,
        int size,
        Map<String, String> asked,
        @Nullable Campaign campaign,
        @Nullable String communeName) {

    /** The filters as an address, of the view and the part that are given with them; the same each time. */
    String address(String path, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(asked);
        all.putAll(new TreeMap<>(more));
        String parameters = all.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return parameters.isEmpty() ? path : path + "?" + parameters;
    }

    public String typed(String name) {
        return asked.getOrDefault(name, "");
    }

    public boolean narrow() {
        return !asked.isEmpty();
    }
}

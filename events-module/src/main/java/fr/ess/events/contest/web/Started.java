package fr.ess.events.contest.web;

import fr.ess.platform.web.Conflict;
import java.util.List;
import java.util.Map;

/** What a form of the contest was opened with, to tell what somebody else changed meanwhile. */
final class Started {

    private static final String PREFIX = "started.";

    private Started() {}

    static List<Conflict.Field> differences(
            Map<String, String> labels, Map<String, String> typed, Map<String, String> stored) {
        return labels.entrySet().stream()
                .map(field -> new Conflict.Field(
                        field.getKey(),
                        field.getValue(),
                        typed.getOrDefault(PREFIX + field.getKey(), "").replace("\r\n", "\n"),
                        typed.getOrDefault(field.getKey(), "").replace("\r\n", "\n"),
                        stored.getOrDefault(field.getKey(), "")))
                .toList();
    }
}

package fr.ess.transmea.committee.web;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who is there, by the number of their mandate, as it is chosen. */
record AttendanceForm(
        @Nullable Map<String, String> presences,
        @Nullable Long version,
        @Nullable Map<String, String> started) {

    Map<String, String> chosen() {
        return Objects.requireNonNullElse(presences, Map.of());
    }

    Map<String, String> began() {
        return Objects.requireNonNullElse(started, Map.of());
    }

    long seen() {
        return Objects.requireNonNullElse(version, -1L);
    }
}

package fr.ess.contract.indicator.web;

import fr.ess.platform.french.Typed;
import fr.ess.platform.web.Conflict;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form whose fields are known only when it is shown: each is sent as {@code values[name]}.
 *
 * @param version of what the person started from
 * @param started the values that they started from
 */
public record TypedValues(
        @Nullable Map<String, String> values,
        @Nullable Long version,
        @Nullable Map<String, String> started) {

    /** What was typed, as we keep it: nothing where nothing was sent. */
    public String of(String name) {
        String typed = values == null ? null : values.get(name);
        return typed == null ? "" : Typed.text(typed).strip();
    }

    public boolean yes(String name) {
        return of(name).equals("true");
    }

    public long versionOrNone() {
        return version == null ? -1 : version;
    }

    /** The three values of each field, for the conflict screen. */
    public Conflict conflict(
            String subject,
            String address,
            long storedVersion,
            Map<String, String> labels,
            Map<String, String> stored) {
        Map<String, String> began = started == null ? Map.of() : started;
        List<Conflict.Field> fields = labels.entrySet().stream()
                .map(label -> new Conflict.Field(
                        "values[" + label.getKey() + "]",
                        label.getValue(),
                        Typed.text(began.getOrDefault(label.getKey(), "")).strip(),
                        of(label.getKey()),
                        stored.getOrDefault(label.getKey(), "")))
                .toList();
        return new Conflict(subject, address, storedVersion, "", address, fields);
    }
}

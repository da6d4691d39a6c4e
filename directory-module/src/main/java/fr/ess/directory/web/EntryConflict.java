package fr.ess.directory.web;

import fr.ess.directory.EntryDraft;
import fr.ess.platform.web.Conflict;
import java.util.Map;

/** The three values of each field of an entry that two people changed. */
public final class EntryConflict {

    private EntryConflict() {}

    /**
     * @param action where the chosen values go
     * @param backTo where somebody goes who gives up
     */
    public static Conflict of(
            Map<String, String> started, Map<String, String> typed, EntryDraft stored, String action, String backTo) {
        Map<String, String> now = EntryForm.of(stored).values();
        return new Conflict(
                stored.name(),
                action,
                stored.version(),
                "",
                backTo,
                typed.entrySet().stream()
                        .map(field -> new Conflict.Field(
                                field.getKey(),
                                EntryForm.LABELS.getOrDefault(field.getKey(), field.getKey()),
                                started.getOrDefault(field.getKey(), ""),
                                field.getValue(),
                                now.getOrDefault(field.getKey(), "")))
                        .toList());
    }

    /** The same for a form that sends itself again. */
    public static Conflict of(EntryForm typed, EntryDraft stored, String page) {
        return of(typed.started() == null ? Map.of() : typed.started(), typed.values(), stored, page, page);
    }
}

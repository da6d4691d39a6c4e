package fr.ess.events.door.web;

import fr.ess.events.door.Scan;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a phone sends once it has network again: all as text, so that a line that cannot be read spoils no other. */
record DoorBatch(@Nullable List<@Nullable Line> lot) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern KEY = Pattern.compile("\\d{1,18}");
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** One of them. */
    record Line(
            @Nullable String id,
            @Nullable String billet,
            @Nullable String inscription,
            @Nullable String retire,
            @Nullable String personnes,
            @Nullable String seance,
            @Nullable String le) {

        /** Nothing where it cannot be read. */
        Optional<Scan> scan() {
            Optional<UUID> named = uuid(id);
            Optional<UUID> undone = uuid(retire);
            if (named.isEmpty()
                    || (retire != null && undone.isEmpty())
                    || unreadable(inscription, KEY)
                    || unreadable(personnes, NUMBER)
                    || unreadable(seance, KEY)) {
                return Optional.empty();
            }
            return Optional.of(new Scan(
                    named.get(),
                    billet,
                    inscription == null ? null : Long.valueOf(inscription),
                    undone.orElse(null),
                    personnes == null ? null : Integer.valueOf(personnes),
                    seance == null ? null : Long.valueOf(seance),
                    moment(le)));
        }
    }

    static Optional<UUID> uuid(@Nullable String text) {
        return text != null && UUID_TEXT.matcher(text).matches()
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    private static boolean unreadable(@Nullable String text, Pattern form) {
        return text != null && !form.matcher(text).matches();
    }

    /** What a phone's clock says may be anything; when it was received is known. */
    private static @Nullable OffsetDateTime moment(@Nullable String text) {
        try {
            OffsetDateTime read = text == null ? null : OffsetDateTime.parse(text);
            return read == null || read.getYear() < 2000 ? null : read;
        } catch (DateTimeException e) {
            return null;
        }
    }
}

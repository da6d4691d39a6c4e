package fr.ess.transmea.file;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;

/** The last line of a page, as the address of the next one names it. */
public record FileCursor(String value, long id) {

    public String written() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((id + " " + value).getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing for what is no cursor of this order. */
    public static Optional<FileCursor> read(String written, FileOrder order) {
        try {
            String bare = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
            int space = bare.indexOf(' ');
            if (space < 0 || bare.indexOf('\u0000') >= 0) {
                return Optional.empty();
            }
            String value = bare.substring(space + 1);
            if (order == FileOrder.RECENT) {
                LocalDate.parse(value);
            }
            return Optional.of(new FileCursor(value, Long.parseLong(bare.substring(0, space))));
        } catch (IllegalArgumentException | DateTimeParseException malformed) {
            return Optional.empty();
        }
    }
}

package fr.ess.events.door.web;

import fr.ess.events.door.GuestList;
import fr.ess.events.door.GuestList.Guest;
import fr.ess.events.door.web.DoorPages.Opened;
import fr.ess.events.registration.Tickets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Those who are expected, as the page lists them. */
@Component
class GuestLines {

    private static final int PROOF_BYTES = 8;

    private final GuestList guests;
    private final Tickets tickets;

    GuestLines(GuestList guests, Tickets tickets) {
        this.guests = guests;
        this.tickets = tickets;
    }

    /**
     * One of them.
     *
     * @param words by which they are searched, without accents
     * @param arrivals that may be taken back, with commas
     * @param proof a hash of the ticket, by which a phone without network tells a forged one
     */
    record Line(Guest guest, String name, String words, String arrivals, String proof) {}

    /** All who match every word. */
    List<Line> of(Opened opened, String search) {
        List<String> asked = Stream.of(plain(search).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
        List<Guest> all = guests.guests(opened.door(), opened.sessionId());
        Map<Long, String> codes =
                tickets.all(opened.event().id(), all.stream().map(Guest::id).toList());
        return all.stream()
                .map(guest -> line(guest, codes.getOrDefault(guest.id(), "")))
                .filter(line -> asked.stream().allMatch(line.words()::contains))
                .toList();
    }

    private static Line line(Guest guest, String code) {
        String name = guest.name() == null ? "Personne effacée" : guest.name();
        String words = Stream.concat(
                        Stream.of(name, guest.group() == null ? "" : guest.group()), guest.companions().stream())
                .collect(Collectors.joining(" "));
        return new Line(
                guest,
                name,
                plain(words),
                guest.arrivals().stream().map(UUID::toString).collect(Collectors.joining(",")),
                proof(code));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    private static String proof(String code) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.US_ASCII)),
                            0,
                            PROOF_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

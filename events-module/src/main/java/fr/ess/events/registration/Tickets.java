package fr.ess.events.registration;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a registration shows at the door: its number, and a signature with the key of its event (HMAC-SHA-256, fifty bits of
 * it, which can be typed). Whoever has not the key has one chance in 10^15 for each try, and tries are made by those who keep
 * the door alone.
 */
@Service
@Transactional
public class Tickets {

    /** Crockford's letters and digits: none is taken for another. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int SIGNS = 10;
    private static final int HALF = SIGNS / 2;
    private static final int KEY_BYTES = 32;
    private static final Pattern TICKET = Pattern.compile("(\\d{1,18})-([0-9A-Z]{5})-?([0-9A-Z]{5})");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;

    Tickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The ticket of a registration, always the same. */
    public String of(long registration) {
        long event = event(registration).orElseThrow();
        return Objects.requireNonNull(all(event, List.of(registration)).get(registration));
    }

    /** Those of many registrations of one event. */
    public Map<Long, String> all(long event, Collection<Long> registrations) {
        jdbc.sql("insert into event_ticket_key (event_id, key) values (?, ?) on conflict do nothing")
                .param(event)
                .param(random())
                .update();
        byte[] key = key(event).orElseThrow();
        return registrations.stream()
                .collect(Collectors.toMap(registration -> registration, one -> ticket(key, event, one)));
    }

    /** The registration that a ticket was given for; nothing if we never signed it. Typed as one likes. */
    @Transactional(readOnly = true)
    public Optional<Long> registration(String ticket) {
        Matcher read = TICKET.matcher(
                ticket.toUpperCase(Locale.ROOT).replaceAll("\\s", "").replace('–', '-'));
        if (!read.matches()) {
            return Optional.empty();
        }
        long registration = Long.parseLong(read.group(1));
        String shown = (read.group(2) + read.group(3))
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return event(registration)
                .flatMap(event -> key(event).map(key -> signature(key, event, registration)))
                .filter(signature -> MessageDigest.isEqual(bytes(signature), bytes(shown)))
                .map(signature -> registration);
    }

    private static String ticket(byte[] key, long event, long registration) {
        String signature = signature(key, event, registration);
        return registration + "-" + signature.substring(0, HALF) + "-" + signature.substring(HALF);
    }

    private Optional<Long> event(long registration) {
        return jdbc.sql(
                        "select s.event_id from event_registration r join event_seats s on s.id = r.seats_id where r.id = ?")
                .param(registration)
                .query(Long.class)
                .optional();
    }

    private Optional<byte[]> key(long event) {
        return jdbc.sql("select key from event_ticket_key where event_id = ?")
                .param(event)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    private static byte[] random() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    private static String signature(byte[] key, long event, long registration) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(event)
                    .putLong(registration)
                    .flip());
            long signed = ByteBuffer.wrap(mac.doFinal()).getLong();
            StringBuilder text = new StringBuilder();
            for (int sign = 0; sign < SIGNS; sign++) {
                text.append(ALPHABET.charAt((int) ((signed >>> (Long.SIZE - 5 * (sign + 1))) & 31)));
            }
            return text.toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

package fr.ess.directory.search;

import fr.ess.platform.web.BadParameterException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The row at which a page ended, in the terms of its order. Written as an opaque word of the address; one that was made
 * up, cut, or taken from another search is refused.
 */
record Cursor(int tier, Abundance abundance, String sortName, Instant created, double distance, long id) {

    private static final String SEPARATOR = "\n";
    private static final int LONGEST = 4000;

    /** What to go on with: a row, and the text that the pages before were searched with, where it was corrected. */
    record Resumption(Cursor row, @Nullable String corrected) {}

    String encode(SearchQuery query, @Nullable String corrected) {
        String key = switch (query.order()) {
            case RELEVANCE -> tier + "" + abundance.number() + " " + sortName;
            case NAME -> sortName;
            case RECENT, MODIFIED -> created.toString();
            case DISTANCE -> Double.toString(distance);
        };
        String plain = String.join(
                SEPARATOR,
                query.order().code(),
                query.fingerprint(),
                corrected == null ? "" : corrected,
                Long.toString(id),
                key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static Resumption decode(String word, SearchQuery query) {
        try {
            if (word.length() > LONGEST) {
                throw new IllegalArgumentException("too long");
            }
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8).split(SEPARATOR, 5);
            if (parts.length < 5 || !parts[0].equals(query.order().code()) || !parts[1].equals(query.fingerprint())) {
                throw new IllegalArgumentException("of another search");
            }
            require(parts[2].matches("[a-z0-9 ]{0,400}"));
            require(parts[2].isEmpty() || (query.text() != null && !query.exact()));
            return new Resumption(
                    of(query.order(), parts[4], Long.parseLong(parts[3])), parts[2].isEmpty() ? null : parts[2]);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new BadParameterException(
                    "apres", "La suite demandée n’appartient pas à cette recherche : reprenez-la depuis le début.");
        }
    }

    private static Cursor of(SearchOrder order, String key, long id) {
        return switch (order) {
            case RELEVANCE -> {
                require(key.matches("[0-7][0-2] [a-z0-9 ]*"));
                yield new Cursor(
                        key.charAt(0) - '0', Abundance.of(key.charAt(1) - '0'), key.substring(3), Instant.EPOCH, 0, id);
            }
            case NAME -> {
                require(key.matches("[a-z0-9 ]*"));
                yield new Cursor(0, Abundance.FEW, key, Instant.EPOCH, 0, id);
            }
            case RECENT, MODIFIED -> {
                require(key.matches("[0-9]{4}-.{1,40}"));
                yield new Cursor(0, Abundance.FEW, "", Instant.parse(key), 0, id);
            }
            case DISTANCE -> {
                require(key.matches("[0-9]{1,6}(\\.[0-9]{1,20})?(E-?[0-9]{1,2})?"));
                yield new Cursor(0, Abundance.FEW, "", Instant.EPOCH, Double.parseDouble(key), id);
            }
        };
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException("not a key of this order");
        }
    }

    Map<String, Object> parameters() {
        return Map.of(
                "afterTier", tier,
                "afterName", sortName,
                "afterCreated", OffsetDateTime.ofInstant(created, ZoneOffset.UTC),
                "afterDistance", distance,
                "afterId", id);
    }
}

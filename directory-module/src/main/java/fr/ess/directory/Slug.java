package fr.ess.directory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** The last part of an address: a name in small plain letters. */
public record Slug(String value) {

    private static final int LONGEST = 100;

    /** Pages of their own below /annuaire. */
    private static final Set<String> RESERVED = Set.of("suggestions", "proposer");

    /** The address that a name asks for, numbered when {@code taken} says that another has it. */
    public static Slug of(String name, Predicate<String> taken) {
        return of(name, LONGEST, taken);
    }

    /**
     * The same where an address may be no longer than {@code longest} letters, its number included: what is asked of
     * {@code taken} is what will be kept.
     */
    public static Slug of(String name, int longest, Predicate<String> taken) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        String base = cut(plain, longest);
        String candidate = base;
        for (int number = 2; RESERVED.contains(candidate) || taken.test(candidate); number++) {
            String ending = "-" + number;
            candidate = cut(base, longest - ending.length()) + ending;
        }
        return new Slug(candidate);
    }

    private static String cut(String plain, int longest) {
        String cut = plain.substring(0, Math.min(plain.length(), longest)).replaceAll("^-|-$", "");
        return cut.isEmpty() ? "organisation" : cut;
    }
}

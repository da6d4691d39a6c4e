package fr.ess.directory.imports;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Ways of writing the same words: what the recognisers compare by. */
public final class Text {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST_DETAIL = 80;

    private Text() {}

    /** One cell without what nobody typed: composed letters, no control character, single plain spaces. */
    public static String clean(String cell) {
        return SPACES.matcher(Normalizer.normalize(cell, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** The words in plain small letters and digits, one space between them. */
    public static String words(String value) {
        String letters =
                value.replace("œ", "oe").replace("Œ", "oe").replace("æ", "ae").replace("Æ", "ae");
        String plain = MARKS.matcher(Normalizer.normalize(letters, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return SEPARATORS.matcher(plain).replaceAll(" ").strip();
    }

    /** A cell quoted in a sentence, short and on one line. */
    static String quoted(String cell) {
        String one = clean(cell);
        return "« " + (one.length() <= LONGEST_DETAIL ? one : one.substring(0, LONGEST_DETAIL) + "…") + " »";
    }

    /**
     * The start of an entry's address: at most 100 characters, so that a SIREN and a rank still fit behind; never empty.
     */
    static String slug(String name, String place) {
        String words = words(name);
        String slug =
                words((words.isEmpty() ? "organisation" : words) + " " + place).replace(' ', '-');
        if (slug.length() > 100) {
            int cut = slug.lastIndexOf('-', 100);
            slug = slug.substring(0, cut > 0 ? cut : 100);
        }
        return slug;
    }
}

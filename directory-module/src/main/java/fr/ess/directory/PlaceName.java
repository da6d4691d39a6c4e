package fr.ess.directory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a place as files write it, reduced to what its spellings share: capitals without accents or
 * punctuation, SAINT and MONT in full, no leading article, no CEDEX, no arrondissement.
 *
 * @param key compares equal for two spellings of one name; may be empty
 * @param district the number of an arrondissement, taken out of the name
 */
record PlaceName(String key, @Nullable Integer district) {

    private static final Pattern DIACRITICS = Pattern.compile("\\p{M}+");
    private static final Pattern ARTICLE_BEHIND = Pattern.compile("^(.*) \\((?:LE|LA|LES|L')\\)$");
    private static final Pattern CEDEX = Pattern.compile(" CEDEX( \\d{1,2})?( .*)?$");
    private static final Pattern POSTAL_CODE_IN_FRONT = Pattern.compile("^(?:F )?\\d{5} ");
    private static final Pattern ARTICLE = Pattern.compile("^(?:LES|LE|LA|L) (?=.)");
    private static final Pattern DISTRICT =
            Pattern.compile("^(LYON) 0?([1-9])(?: ?(?:ER|E|EME|IEME|ND|ST))?(?: ?(?:ARR?|ARRD?T|ARRONDISSEMENT))?$");

    static PlaceName of(String written) {
        String name =
                written.replace("œ", "oe").replace("Œ", "OE").replace('’', '\'').strip();
        name = DIACRITICS
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("");
        name = name.toUpperCase(Locale.ROOT);
        name = ARTICLE_BEHIND.matcher(name).replaceFirst("$1");
        name = name.replaceAll("\\bS/", "SUR ").replaceAll("[^A-Z0-9]+", " ").strip();
        name = POSTAL_CODE_IN_FRONT.matcher(name).replaceFirst("");
        name = CEDEX.matcher(name).replaceFirst("");
        name = name.replaceAll("\\bST\\b", "SAINT")
                .replaceAll("\\bSTE\\b", "SAINTE")
                .replaceAll("\\bMT\\b", "MONT");
        name = ARTICLE.matcher(name).replaceFirst("");
        Matcher district = DISTRICT.matcher(name);
        return district.matches()
                ? new PlaceName(district.group(1), Integer.valueOf(district.group(2)))
                : new PlaceName(name, null);
    }
}

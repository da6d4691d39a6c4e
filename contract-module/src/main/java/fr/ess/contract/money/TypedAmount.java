package fr.ess.contract.money;

import fr.ess.platform.money.Euros;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount as somebody typed it: read, or refused with a sentence that says what is wrong with it.
 *
 * @param euros none where it is refused
 * @param fault none where it is read
 */
public record TypedAmount(@Nullable Euros euros, @Nullable String fault) {

    /** What the database holds of one amount: ten thousand million euros. */
    public static final Euros MOST = Euros.of(10_000_000_000L);

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f\\u2009]");
    private static final Pattern SIGNED = Pattern.compile("^[-+−–].*|.*[-−–]$", Pattern.DOTALL);
    private static final Pattern EXPONENT = Pattern.compile("[0-9.,]+[eE][+-]?[0-9]+");
    private static final Pattern FRACTION = Pattern.compile("[0-9]+[.,][0-9]{3,}");
    private static final Pattern GROUPED = Pattern.compile("[0-9]+([.,][0-9]+){2,}");
    private static final Pattern PLAIN = Pattern.compile("[0-9]+([.,][0-9]{1,2})?");

    /** Reads {@code 2 387 500,00 €}: spaces as people put them, a comma or a point before the cents. */
    public static TypedAmount read(@Nullable String typed) {
        String bare = SPACES.matcher(typed == null ? "" : typed).replaceAll("");
        String digits = bare.endsWith("€") ? bare.substring(0, bare.length() - 1) : bare;
        if (digits.isEmpty()) {
            return refused("Donnez un montant, par exemple 12\u202f500,00.");
        } else if (SIGNED.matcher(digits).matches()) {
            return refused("Un montant s’écrit sans signe\u00a0: pour reprendre une ligne, contre-passez-la.");
        } else if (EXPONENT.matcher(digits).matches()) {
            return refused("Écrivez tous les chiffres du montant, par exemple 1\u202f000\u202f000.");
        } else if (GROUPED.matcher(digits).matches()) {
            return refused("Séparez les milliers par des espaces, et les centimes par une seule virgule.");
        } else if (FRACTION.matcher(digits).matches()) {
            return refused("Un montant s’arrête au centime\u00a0: deux chiffres au plus après la virgule.");
        } else if (!PLAIN.matcher(digits).matches()) {
            return refused("Écrivez un montant en euros, par exemple 12\u202f500,00.");
        }
        return Euros.parse(digits)
                .filter(euros -> euros.compareTo(MOST) <= 0)
                .map(euros -> new TypedAmount(euros, null))
                .orElseGet(() -> refused("Ce montant dépasse " + MOST.inFrench() + "."));
    }

    /** The same, where nothing is brought by a line of zero. */
    public static TypedAmount readPositive(@Nullable String typed) {
        TypedAmount read = read(typed);
        return Euros.ZERO.equals(read.euros()) ? refused("Le montant est plus grand que zéro.") : read;
    }

    private static TypedAmount refused(String fault) {
        return new TypedAmount(null, fault);
    }
}

package fr.ess.contract.indicator;

import fr.ess.platform.french.French;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as French people type and read them. */
public final class Figure {

    private static final Pattern TYPED = Pattern.compile("(-|−)?(\\d{1,12})(?:[.,](\\d+))?");
    private static final Pattern SPACES = Pattern.compile("[ \\u00a0\\u202f]");

    private Figure() {}

    /** A number, or why it is none. */
    public record Typed(Optional<BigDecimal> value, Optional<String> fault) {

        static Typed wrong(String fault) {
            return new Typed(Optional.empty(), Optional.of(fault));
        }
    }

    /** What somebody typed, such as {@code 1 517} or {@code 61,06}; nothing typed is nothing, and no fault. */
    public static Typed parse(String typed, int decimals, boolean negative) {
        String bare = SPACES.matcher(typed.strip()).replaceAll("");
        if (bare.isEmpty()) {
            return new Typed(Optional.empty(), Optional.empty());
        }
        var matcher = TYPED.matcher(bare);
        if (!matcher.matches()) {
            return Typed.wrong("Écrivez un nombre en chiffres, par exemple 1\u202f517 ou 61,06 (12 chiffres au plus).");
        }
        BigDecimal value = new BigDecimal((matcher.group(1) == null ? "" : "-")
                + matcher.group(2)
                + (matcher.group(3) == null ? "" : "." + matcher.group(3)));
        if (value.signum() < 0 && !negative) {
            return Typed.wrong("Ce nombre ne peut pas être négatif.");
        }
        if (value.stripTrailingZeros().scale() > decimals) {
            return Typed.wrong(
                    decimals == 0
                            ? "Écrivez un nombre entier."
                            : "Écrivez " + French.count(decimals, "décimale", "décimales") + " au plus.");
        }
        return new Typed(Optional.of(value), Optional.empty());
    }

    /** {@code 1 517 personnes}, {@code 61,1 %}: a share is kept as a fraction and read in percent. */
    public static String inFrench(BigDecimal value, Indicator of) {
        boolean share = of.rules().kind() == IndicatorKind.RATIO && of.unit().equals("%");
        return share
                ? French.percent(value.movePointRight(2), of.decimals())
                : French.number(value, of.decimals()) + '\u00a0' + of.unit();
    }

    /** A term of a value, with as many decimals as it has. */
    public static String plain(BigDecimal value) {
        return French.number(value, Math.max(0, value.stripTrailingZeros().scale()));
    }
}

package fr.ess.platform.money;

import fr.ess.platform.french.French;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** An amount of money, in whole cents; whatever would lose a cent or overflow is refused. */
public record Euros(long cents) implements Comparable<Euros> {

    public static final Euros ZERO = new Euros(0);

    private static final Pattern TYPED = Pattern.compile("(\\d{1,12})(?:[.,](\\d{1,2}))?");
    private static final Pattern SPACES = Pattern.compile("[ \\u00a0\\u202f]");

    public static Euros of(long euros) {
        return new Euros(Math.multiplyExact(euros, 100L));
    }

    /** What somebody typed, such as {@code 2 387 500,00 €}: no sign, no exponent and no fraction of a cent. */
    public static Optional<Euros> parse(String typed) {
        String bare = SPACES.matcher(typed.strip()).replaceAll("");
        var matcher = TYPED.matcher(bare.endsWith("€") ? bare.substring(0, bare.length() - 1) : bare);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String decimals = matcher.group(2) == null ? "00" : (matcher.group(2) + "0").substring(0, 2);
        return Optional.of(new Euros(Long.parseLong(matcher.group(1) + decimals)));
    }

    public static Euros sum(Collection<Euros> amounts) {
        return amounts.stream().reduce(ZERO, Euros::plus);
    }

    public Euros plus(Euros other) {
        return new Euros(Math.addExact(cents, other.cents));
    }

    public Euros minus(Euros other) {
        return new Euros(Math.subtractExact(cents, other.cents));
    }

    /** As many parts, which differ by a cent at most and together are the whole; the first ones have the cents left over. */
    public List<Euros> split(int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("an amount is split into one part at least, not " + parts);
        }
        List<Euros> shares = new ArrayList<>(parts);
        long share = Math.floorDiv(cents, (long) parts);
        long left = Math.floorMod(cents, (long) parts);
        for (int i = 0; i < parts; i++) {
            shares.add(new Euros(share + (i < left ? 1 : 0)));
        }
        return List.copyOf(shares);
    }

    /** With two decimals, as machines read it: {@code 2387500.00}. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(cents, 2);
    }

    /** As French people read it: {@code 2 387 500,00 €}. */
    public String inFrench() {
        return French.euros(amount());
    }

    @Override
    public int compareTo(Euros other) {
        return Long.compare(cents, other.cents);
    }

    @Override
    public String toString() {
        return amount().toPlainString();
    }
}

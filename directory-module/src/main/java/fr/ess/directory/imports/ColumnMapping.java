package fr.ess.directory.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What each column of a file means, in the order of the columns.
 *
 * @param targets null for a column that is left aside
 */
public record ColumnMapping(List<@Nullable Target> targets) {

    private static final int FEWEST_COLUMNS = 3;

    public ColumnMapping {
        targets = Collections.unmodifiableList(new ArrayList<>(targets));
    }

    /** By the headers alone; the first of two columns that say the same is taken, an address takes them all. */
    static ColumnMapping proposed(List<String> headers) {
        List<@Nullable Target> targets = new ArrayList<>();
        for (String header : headers) {
            Target target = Target.of(header);
            targets.add(target != Target.ADDRESS && targets.contains(target) ? null : target);
        }
        return new ColumnMapping(targets);
    }

    /** Why rows could not be read by it, in French; nothing when they can. */
    public @Nullable String fault() {
        for (Target target : Target.values()) {
            if (target != Target.ADDRESS && Collections.frequency(targets, target) > 1) {
                return "Deux colonnes désignent « " + target.label() + " » : gardez-en une.";
            }
        }
        if (!has(Target.NAME)) {
            return "Dites quelle colonne donne le nom.";
        }
        if (has(Target.LATITUDE) != has(Target.LONGITUDE)) {
            return "La latitude ne va pas sans la longitude.";
        }
        return has(Target.COMMUNE) || has(Target.POSTAL_CODE) || has(Target.COMMUNE_CODE) || has(Target.DEPARTEMENT)
                ? null
                : "Dites quelle colonne situe l’organisation : commune, code postal, code INSEE ou département.";
    }

    /** Whether it is worth asking somebody what the columns mean. */
    boolean promising() {
        return targets.size() >= FEWEST_COLUMNS || fault() == null;
    }

    boolean has(Target target) {
        return targets.contains(target);
    }

    /** As kept: names with commas between, nothing for a column left aside. */
    public String kept() {
        return targets.stream()
                .map(target -> target == null ? "" : target.name())
                .collect(Collectors.joining(","));
    }

    static ColumnMapping of(String kept) {
        return new ColumnMapping(
                Arrays.stream(kept.split(",", -1)).map(Target::named).toList());
    }

    /** What files of the same columns have in common, whoever sends them and however they are written. */
    static String fingerprint(List<String> headers) {
        String words = headers.stream().map(Text::words).collect(Collectors.joining("\n"));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

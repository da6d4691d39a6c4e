package fr.ess.transmea.publication;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * All that the public learns of a takeover.
 *
 * @param place the commune with its département, such as {@code Valence (26)}
 * @param slug of the company's entry in the directory
 */
public record PublicTakeover(
        String company,
        @Nullable String siren,
        String activity,
        @Nullable String place,
        LocalDate publicOn,
        @Nullable String slug,
        boolean example) {}
